// What is typed in any form lies in this browser until the server has answered that it is done, and is filled in again when the page
// comes back: after a session that ended, a fault, a closed window. It is kept for the account that typed it, offered to no other, and
// gone when she signs out or goes to another organiser; a page that is still open in another window then, and that she goes on with,
// keeps what stands in all of its forms anew. What a form held that its page has no more, as when somebody has closed what it was
// about, is shown on that page. The form that the server keeps too, marked data-keep, has a script of its own.
// Without room in the browser, or without script, the pages are as they are without it.
(function () {
  "use strict";
  var PREFIX = "styrkedja-form:";
  var SENT = "styrkedja-sent";
  var LEFT = "styrkedja-left";
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

  function leaves(form) {
    return LEAVING.indexOf(form.getAttribute("action")) >= 0;
  }

  // When somebody last signed out in this browser, in whichever window.
  function left() {
    return guarded(function () { return localStorage.getItem(LEFT); });
  }

  var leftBefore = left();

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
    if (leaves(event.target)) guarded(function () {
      keys().filter(mine).forEach(forget);
      localStorage.setItem(LEFT, String(Date.now()));
    });
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

  // Forms that are sent to one address are told apart by what they carry along unseen, such as which finding they are about. What they
  // were made of (a version) changes with the page, and they are still the same.
  function carried(form) {
    return Array.from(form.querySelectorAll("input[type=hidden]")).filter(function (field) {
      return field.name && field.name.charAt(0) !== "_" && field.name.indexOf("version") !== 0;
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

  // What the form is called.
  function about(form, pressed) {
    var section = form.closest("section[aria-labelledby]");
    var page = words(document.querySelector("h1"));
    var part = words(document.getElementById(section && section.getAttribute("aria-labelledby")));
    // a page inside a section is about something, such as an area, and a row of it about a goal: their names are told too
    var row = form.closest(".row, li");
    var thing = words(row && row.querySelector("h2, h3, strong, .what, a"));
    var heading = [document.querySelector(".crumbs") || !part ? page : "", part, thing].filter(Boolean).join(": ");
    var button = words(pressed || form.querySelector("button[type=submit]"));
    return [heading, button].filter(Boolean).join(" \u2013 ");
  }

  // That, and what was answered in it by the label of each field: the page that a form waits on tells it.
  function tellLabels(form, pressed) {
    if (form.elements._ord) return;
    var answered = Array.from(form.querySelectorAll(TYPED + ", input[type=file]")).filter(function (field) {
      return field.name && (ticks(field) ? field.checked : field.value);
    });
    if (!answered.length && !(pressed && pressed.name)) return;
    var told = document.createElement("input");
    told.type = "hidden";
    told.name = "_ord";
    told.value = JSON.stringify({
      form: about(form, pressed),
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
        typed[name(field)] = { now: now(field), before: before(field), label: label(field), shown: shown(field) };
    });
    guarded(function () {
      if (!Object.keys(typed).length) return forget(key(form));
      var kept = { at: Date.now(), page: location.pathname + location.search, about: about(form), typed: typed };
      localStorage.setItem(key(form), JSON.stringify(kept));
    });
  }

  // What was typed and not sent is gone from the browser when she has signed out in another window: it is kept anew where she goes on
  // with a page that still holds it. What has been sent or thrown away elsewhere is not.
  function keepAgain() {
    if (left() === leftBefore) return;
    leftBefore = left();
    Array.from(document.forms).filter(own).forEach(function (form) {
      if (fields(form).some(function (field) { return now(field) !== before(field); })) keep(form);
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

  function plain(text) {
    return text.replace(/\s+/g, " ").trim();
  }

  // Whether a text stands on the page, in a field or as it was told by the server.
  function stands(text) {
    return Array.from(document.querySelectorAll("main .typed, main textarea, main input")).some(function (there) {
      return plain(there.value === undefined ? there.textContent : there.value) === plain(text);
    });
  }

  // The server has been asked to throw away what it shows as unsaved: the same words are not kept here either. What was typed later,
  // and is not shown, is.
  function throwShown(box) {
    var shown = Array.from(box.querySelectorAll(".typed")).map(function (there) { return plain(there.textContent); });
    keys().filter(function (one) { return one.indexOf(PREFIX) === 0 && mine(one); }).forEach(function (one) {
      var typed = JSON.parse(localStorage.getItem(one)).typed;
      var written = Object.keys(typed).map(function (field) { return typed[field]; }).filter(function (field) {
        return field.now && !field.shown;
      });
      if (written.length && written.every(function (field) { return shown.indexOf(plain(field.now)) >= 0; })) forget(one);
    });
  }

  // What was typed on this page in a form that it has no more. What a refused form held is told by its answer.
  function homeless() {
    var here = Array.from(document.forms).filter(own).map(key);
    return keys().filter(function (one) {
      return one.indexOf(PREFIX) === 0 && mine(one) && here.indexOf(one) < 0 && sent.indexOf(one) < 0;
    }).map(function (one) {
      var kept = JSON.parse(localStorage.getItem(one));
      return { key: one, page: kept.page, about: kept.about, fields: Object.keys(kept.typed).map(function (field) {
        return kept.typed[field];
      }).filter(function (field) {
        var text = field.now === true ? field.shown : field.now && (field.shown || field.now);
        field.text = text || "";
        return field.text;
      }) };
    }).filter(function (form) {
      return form.page === location.pathname + location.search && form.fields.some(function (field) {
        return !field.shown && !stands(field.text);
      });
    });
  }

  function line(kind, text) {
    var paragraph = document.createElement("p");
    paragraph.className = kind;
    paragraph.textContent = text;
    return paragraph;
  }

  function tellHomeless(form) {
    var box = document.getElementById("hemlost-mall").content.firstElementChild.cloneNode(true);
    var words = box.querySelector("[data-typed]");
    if (form.about) words.append(line("quiet", form.about));
    form.fields.forEach(function (field) {
      if (field.label) words.append(line("quiet", field.label));
      words.append(line("typed", field.text));
    });
    box.querySelector("button").addEventListener("click", function () {
      guarded(function () { forget(form.key); });
      box.remove();
    });
    document.querySelector("h1").after(box);
  }

  if (document.getElementById("hemlost-mall")) (guarded(homeless) || []).forEach(tellHomeless);

  ["input", "change"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      if (!own(event.target.form)) return;
      keepAgain();
      keep(event.target.form);
    });
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest("a[href]")) keepAgain();
  });

  document.addEventListener("submit", function (event) {
    if (leaves(event.target)) return;
    keepAgain();
    if (!own(event.target)) return;
    if (event.target.dataset.cancels) return guarded(function () { Array.from(document.forms).filter(own).map(key).forEach(forget); });
    if (event.target.dataset.throwsShown !== undefined) return guarded(function () { throwShown(event.target.closest("section")); });
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
