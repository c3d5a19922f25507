package se.styrkedja.indicators;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanRegistry;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Room;

/// Indicators: what is measured, and the ledger of what is known.
public final class IndicatorsRoom implements Room {

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public List<? extends Right> rights() {
        return List.of(IndicatorRight.values());
    }

    @Override
    public List<String> schemas() {
        return List.of("indicators");
    }

    @Override
    public void doors(BeanRegistry registry) {
        registry.registerBean(
                Indicators.class, bean -> bean.supplier(doors -> Indicators.of(doors.bean(DataSource.class))));
        registry.registerBean(Deliveries.class);
        registry.registerBean(Observations.class);
    }
}
