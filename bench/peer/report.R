# The peer of `report`: what an analyst's script in R does for one municipality. It reads the same tables with readr, works
# out the municipality's and the country's means, every school's change and distance, with dplyr, draws ten charts with
# ggplot2, and lets pandoc make a Word file of it. It knows nothing of faults, coverage, chance or sources.
# Rscript bench/peer/report.R DATA 2580 2024/25 OUT.docx
suppressPackageStartupMessages({
  library(readr)
  library(dplyr)
  library(tidyr)
  library(ggplot2)
})
arguments <- commandArgs(trailingOnly = TRUE)
data <- arguments[1]
municipality <- arguments[2]
year <- arguments[3]
out <- arguments[4]
work <- tempfile("peer")
dir.create(work)
swedish <- locale(decimal_mark = ",", grouping_mark = " ")

tables <- list.files(file.path(data, "styrkedja-tabell"), "\\.csv$", full.names = TRUE) |>
  lapply(read_delim, delim = ";", col_types = cols(.default = "c"), locale = swedish) |>
  bind_rows() |>
  mutate(varde = parse_double(varde, locale = swedish), antal = parse_integer(antal))
leaving <- read_delim(file.path(data, "skolverket", "slutbetyg-ak9-skolenhet-2024-25.csv"), ";",
  skip = 5, col_types = cols(.default = "c"), locale = swedish
) |>
  transmute(
    kod = `Skol-enhetskod`, skola = Skola, kommun = `Kommun-kod`, huvudman = `Typ av huvudman`,
    elever = parse_double(`Antal elever`, na = c("..", "."), locale = swedish),
    merit = parse_double(`Genomsnittligt meritvärde (17 ämnen)`, na = c("..", "."), locale = swedish),
    alla = parse_double(`Andel (%) elever som uppfyllt betygskriterierna i alla ämnen`, na = c("..", ".", "~100"), locale = swedish)
  )
own <- leaving |> filter(kommun == municipality, huvudman == "Kommunal")
units <- tables |>
  filter(niva == "enhet", uppdelning == "total") |>
  inner_join(leaving |> select(kod, skola, kommun, huvudman), by = "kod")
means <- units |>
  group_by(indikator, period) |>
  summarise(riket = mean(varde, na.rm = TRUE), kommunen = mean(varde[kommun == municipality & huvudman == "Kommunal"], na.rm = TRUE), .groups = "drop")
schools <- units |> filter(kommun == municipality, huvudman == "Kommunal", !is.na(varde))
latest <- schools |>
  group_by(indikator, skola) |>
  arrange(period) |>
  summarise(senast = last(varde), andring = last(varde) - first(varde), .groups = "drop")

lines <- c(sprintf("# Kvalitetsrapport %s, kommun %s", year, municipality), "")
add <- function(...) lines <<- c(lines, ..., "")
weighted <- function(part) sprintf("%.1f", weighted.mean(part$merit, part$elever, na.rm = TRUE))
add(sprintf(
  "Meritvärdet är %s. I landets kommunala skolor är det %s.",
  weighted(own |> filter(!is.na(merit))), weighted(leaving |> filter(huvudman == "Kommunal", !is.na(merit), !is.na(elever)))
))
add(knitr::kable(own |> select(skola, elever, merit, alla), format = "pipe"))
drawn <- schools |>
  count(indikator, sort = TRUE) |>
  head(10) |>
  pull(indikator)
for (what in drawn) {
  file <- file.path(work, paste0(what, ".png"))
  picture <- ggplot(schools |> filter(indikator == what), aes(period, varde, group = skola)) +
    geom_line(colour = "grey60") +
    geom_line(data = means |> filter(indikator == what), aes(period, kommunen, group = 1), linewidth = 1) +
    geom_line(data = means |> filter(indikator == what), aes(period, riket, group = 1), linetype = 2) +
    labs(title = what, x = NULL, y = NULL) +
    theme_minimal()
  suppressWarnings(ggsave(file, picture, width = 6.3, height = 3.2, dpi = 300))
  add(paste("##", what), sprintf("![%s](%s)", what, file))
  add(knitr::kable(latest |> filter(indikator == what), format = "pipe", digits = 1))
}
for (what in setdiff(unique(latest$indikator), drawn))
  add(paste("##", what), knitr::kable(latest |> filter(indikator == what), format = "pipe", digits = 1))
source <- file.path(work, "report.md")
writeLines(lines, source)
stopifnot(system2("pandoc", c(source, "--toc", "-o", out)) == 0)
