// Keeps what is typed in a form marked data-keep: some seconds after the last key the text goes to the server as hers alone,
// and until it has arrived it lies in this browser, so that a session that ends loses nothing.
(function () {
  "use strict";
  var STILL = 4000;
  document.querySelectorAll("form[data-keep]").forEach(function (form) {
    var field = form.querySelector("textarea");
    var said = form.querySelector("[data-kept]");
    var here = "styrkedja:" + form.dataset.whose + form.dataset.keep;
    var sent = field.value;
    var timer = 0;
    var answered = false;

    function say(name) {
      said.textContent = said.dataset[name];
    }

    function store(text) {
      try {
        if (text === null) localStorage.removeItem(here);
        else localStorage.setItem(here, text);
      } catch (full) {
        // without room in the browser the server's copy is what there is
      }
    }

    function stored() {
      try {
        return localStorage.getItem(here);
      } catch (closed) {
        return null;
      }
    }

    function keep() {
      var text = field.value;
      if (text === sent || answered) return;
      var body = new URLSearchParams(new FormData(form));
      fetch(form.dataset.keep, { method: "POST", body: body, redirect: "manual", credentials: "same-origin" })
        .then(function (answer) {
          if (!answer.ok) return say("ended");
          sent = text;
          if (field.value === text) store(null);
          return answer.text().then(function (when) {
            said.textContent = when;
          });
        })
        .catch(function () {
          say("away");
        });
    }

    field.addEventListener("input", function () {
      answered = false;
      store(field.value);
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, STILL);
    });
    // a button with a name is the answer itself: the empty box beside it is no text that could be lost
    form.addEventListener("submit", function (event) {
      window.clearTimeout(timer);
      answered = event.submitter !== null && event.submitter.name !== "" && field.value.trim() === "";
      store(answered ? null : field.value);
    });
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "hidden") keep();
    });

    var left = stored();
    if (left !== null && left.trim() === sent.trim()) store(null);
    else if (left !== null) {
      field.value = left;
      say("left");
      keep();
    }
  });
})();
