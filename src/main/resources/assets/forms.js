// What is typed in any form lies in this browser until the server has answered that it is done, and is filled in again when the page
// comes back: after a session that ended, a fault, a closed window. It is kept for the account that typed it, offered to no other, and
// gone when she signs out or goes to another organiser. The form that the server keeps too, marked data-keep, has a script of its own.
// Without room in the browser, or without script, the pages are as they are without it.
(function () {
  "use strict";
  var PREFIX = "styrkedja-form:";
  var SENT = "styrkedja-sent";
  var LEAVING = ["/logga-ut", "/valj-huvudman"];
  var WEEK = 7 * 24 * 3600 * 1000;
  var TYPED = "textarea, select, input:not([type=hidden]):not([type=password]):not([type=file]):not([type=submit])";
  var whose = document.body.dataset.whose;

  function guarded(doing) {
    try {
      return doing();
    } catch (full) {
      return null;
    }
  }

  function keys() {
    return Object.keys(localStorage).filter(function (key) {
      return key.indexOf("styrkedja") === 0;
    });
  }

  function mine(key) {
    return key.indexOf(PREFIX + whose + ":") === 0 || key.indexOf("styrkedja:" + whose) === 0;
  }

  function forget(key) {
    localStorage.removeItem(key);
  }

  // What a page says from its beginning is not read out: it is said once more when the page is there.
  var told = document.querySelector(".told");
  if (told) {
    var sentence = told.textContent;
    told.textContent = "";
    setTimeout(function () { told.textContent = sentence; }, 100);
  }

  var fault = document.getElementById("fel");
  if (fault) fault.focus();

  document.addEventListener("submit", function (event) {
    if (LEAVING.indexOf(event.target.getAttribute("action")) >= 0) guarded(function () { keys().filter(mine).forEach(forget); });
  });

  // A text that is longer than its field takes is not cut where it is pasted, as the browser would: how long it is is told,
  // and read out, from where little is left.
  var TOLD_FROM = 0.8;

  function count(field) {
    var told = document.getElementById(field.id + "-grans");
    if (!told) return;
    var most = Number(field.dataset.most);
    told.dataset.before = told.dataset.before || told.textContent;
    var near = field.value.length > most * TOLD_FROM;
    told.setAttribute("aria-live", near ? "polite" : "off");
    told.textContent = !near
      ? told.dataset.before
      : field.value.length.toLocaleString("sv") + " av h\u00f6gst " + most.toLocaleString("sv") + " tecken";
    told.classList.toggle("over", field.value.length > most);
  }

  document.querySelectorAll("[maxlength]").forEach(function (field) {
    field.dataset.most = field.getAttribute("maxlength");
    field.removeAttribute("maxlength");
    if (field.value) count(field);
  });
  document.addEventListener("input", function (event) {
    if (event.target.dataset.most) count(event.target);
  });

  // A page for nobody answers no form: what was sent is not saved.
  if (!whose) {
    guarded(function () { sessionStorage.removeItem(SENT); });
    return;
  }

  function address(form) {
    var sentTo = new URL(form.getAttribute("action"), location.href);
    return sentTo.pathname + sentTo.search;
  }

  // Forms that are sent to one address are told apart by what they carry along unseen, such as which finding they are about.
  function carried(form) {
    return Array.from(form.querySelectorAll("input[type=hidden]")).filter(function (field) {
      return field.name && field.name.charAt(0) !== "_" && field.name !== "version";
    }).map(function (field) {
      return field.name + "=" + field.value;
    }).join("&");
  }

  // A form that waits at the server is that of the draft it was sent from, in whichever window that was.
  function key(form) {
    if (form.dataset.draft) return form.dataset.draft;
    return PREFIX + whose + ":" + address(form) + "#" + carried(form);
  }

  function ticks(field) {
    return field.type === "checkbox" || field.type === "radio";
  }

  function fields(form) {
    return Array.from(form.querySelectorAll(TYPED)).filter(function (field) {
      return field.name;
    });
  }

  function chosen(field) {
    return Array.from(field.options).find(function (option) {
      return option.defaultSelected;
    }) || field.options[0];
  }

  function before(field) {
    if (ticks(field)) return field.defaultChecked;
    return field.tagName === "SELECT" ? (chosen(field) ? chosen(field).value : "") : field.defaultValue;
  }

  function now(field) {
    return ticks(field) ? field.checked : field.value;
  }

  function put(field, value) {
    if (ticks(field)) field.checked = value;
    else field.value = value;
  }

  function name(field) {
    return ticks(field) ? field.name + "=" + field.value : field.name;
  }

  // What the field is called on its page.
  function words(element) {
    return element ? element.textContent.replace("(valfritt)", "").replace(/\s+/g, " ").trim() : "";
  }

  function label(field) {
    var set = ticks(field) && field.closest("fieldset");
    return words(set ? set.querySelector("legend") : field.labels && field.labels[0]) || field.getAttribute("aria-label") || "";
  }

  // What one sees of an answer that was chosen, a day in words. A text stands in the field itself, and is not told twice.
  var WHOLE_DAY = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };

  function shown(field) {
    if (ticks(field)) return words(field.labels && field.labels[0]);
    if (field.type === "date") return field.value && new Date(field.value).toLocaleDateString("sv", WHOLE_DAY);
    if (field.type === "file") return Array.from(field.files).map(function (file) { return file.name; }).join(", ");
    return field.tagName === "SELECT" ? words(field.options[field.selectedIndex]) : "";
  }

  // What the form is called, and what was answered in it by the label of each field: the page that a form waits on tells it.
  function tellLabels(form, pressed) {
    if (form.elements._ord) return;
    var answered = Array.from(form.querySelectorAll(TYPED + ", input[type=file]")).filter(function (field) {
      return field.name && (ticks(field) ? field.checked : field.value);
    });
    if (!answered.length && !(pressed && pressed.name)) return;
    var section = form.closest("section[aria-labelledby]");
    var page = words(document.querySelector("h1"));
    var part = words(document.getElementById(section && section.getAttribute("aria-labelledby")));
    // a page inside a section is about something, such as an area, and a row of it about a goal: their names are told too
    var row = form.closest(".row, li");
    var about = words(row && row.querySelector("h2, h3, strong, .what, a"));
    var heading = [document.querySelector(".crumbs") || !part ? page : "", part, about].filter(Boolean).join(": ");
    var button = words(pressed || form.querySelector("button[type=submit]"));
    var told = document.createElement("input");
    told.type = "hidden";
    told.name = "_ord";
    told.value = JSON.stringify({
      form: [heading, button].filter(Boolean).join(" \u2013 "),
      fields: answered.map(function (field) {
        return { name: field.name, label: label(field), shown: shown(field) };
      })
    });
    form.appendChild(told);
  }

  function tellDraft(form) {
    var draft = document.createElement("input");
    draft.type = "hidden";
    draft.name = "_utkast";
    draft.value = key(form);
    form.appendChild(draft);
  }

  function keep(form) {
    var typed = {};
    fields(form).forEach(function (field) {
      if (now(field) !== before(field))
        typed[name(field)] = { now: now(field), before: before(field) };
    });
    guarded(function () {
      if (Object.keys(typed).length) localStorage.setItem(key(form), JSON.stringify({ at: Date.now(), typed: typed }));
      else forget(key(form));
    });
  }

  function restore(form) {
    var kept = guarded(function () { return JSON.parse(localStorage.getItem(key(form))); });
    if (!kept) return false;
    var anything = false;
    fields(form).forEach(function (field) {
      var typed = kept.typed[name(field)];
      // what somebody else has changed since stands as it is
      if (!typed || typed.before !== before(field) || now(field) !== before(field)) return;
      put(field, typed.now);
      anything = true;
      var closed = field.closest("details");
      if (closed) closed.open = true;
    });
    return anything;
  }

  function own(form) {
    return form && form.method === "post" && form.closest("main") && !form.dataset.keep;
  }

  var refused = document.querySelector("[data-refused]");
  var sent = [];
  guarded(function () {
    keys().forEach(function (one) {
      if (one.indexOf(PREFIX) === 0 && JSON.parse(localStorage.getItem(one)).at < Date.now() - WEEK) forget(one);
    });
    // A page without faults after a form was sent: it is done, unless somebody else reads the page.
    sent = JSON.parse(sessionStorage.getItem(SENT) || "[]").filter(mine);
    if (!refused && !fault) sent.forEach(forget);
    sessionStorage.removeItem(SENT);
  });

  function tellThatItIsThere() {
    var pattern = document.getElementById("atergivet-mall");
    if (!pattern || document.getElementById("atergivet")) return;
    pattern.after(pattern.content.cloneNode(true));
    document.querySelector("#atergivet button").addEventListener("click", function () {
      guarded(function () {
        Array.from(document.forms).filter(own).forEach(function (form) { forget(key(form)); });
      });
      location.reload();
    });
  }

  Array.from(document.forms).filter(own).forEach(function (form) {
    if (fault && sent.indexOf(key(form)) >= 0) return;
    if (restore(form)) tellThatItIsThere();
  });
  ["input", "change"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      if (own(event.target.form)) keep(event.target.form);
    });
  });

  document.addEventListener("submit", function (event) {
    if (!own(event.target)) return;
    if (event.target.dataset.throws) return guarded(function () { forget(event.target.dataset.throws); });
    if (event.target.querySelector(TYPED)) keep(event.target);
    tellLabels(event.target, event.submitter);
    tellDraft(event.target);
    guarded(function () {
      var sending = JSON.parse(sessionStorage.getItem(SENT) || "[]");
      sending.push(key(event.target));
      sessionStorage.setItem(SENT, JSON.stringify(sending));
    });
  });
})();
