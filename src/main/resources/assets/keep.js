// Keeps what is typed in a form marked data-keep: some seconds after the last key the text goes to the server as hers alone,
// and until it has arrived it lies in this browser, so that a session that ends loses nothing.
(function () {
  "use strict";
  var STILL = 4000;
  document.querySelectorAll("form[data-keep]").forEach(function (form) {
    var field = form.querySelector("textarea");
    var said = form.querySelector("[data-kept]");
    var here = "styrkedja:" + form.dataset.whose + form.dataset.keep;
    // what a refusal shows again is not what the server has
    var sent = document.getElementById("fel") ? null : field.value;
    var timer = 0;
    var submitted = false;

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
      if (text === sent || submitted) return;
      var body = new URLSearchParams(new FormData(form));
      fetch(form.dataset.keep, { method: "POST", body: body, redirect: "manual", credentials: "same-origin" })
        .then(function (answer) {
          if (answer.status === 422) return say("refused");
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
      submitted = false;
      store(field.value);
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, STILL);
    });
    // What is submitted is kept by the server if it refuses it. A button with a name is the answer itself: the empty box beside
    // it is no text that could be lost.
    form.addEventListener("submit", function (event) {
      window.clearTimeout(timer);
      submitted = true;
      var answered = event.submitter !== null && event.submitter.name !== "" && field.value.trim() === "";
      store(answered ? null : field.value);
    });
    window.addEventListener("pageshow", function () {
      submitted = false;
    });
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "hidden") keep();
    });

    var left = stored();
    if (left === null) return;
    if (sent === null && left === field.value) keep();
    else if (sent !== null && left.trim() === sent.trim()) store(null);
    else {
      field.value = left;
      say("left");
      keep();
    }
  });
})();
