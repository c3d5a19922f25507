// A page with several forms sends one of them at a time. What has been typed in the others is put back when the page comes again,
// with the form it stands in opened. It lies in this tab only, until then.
(function () {
  "use strict";
  var TYPED = "main form textarea, main form input[type=text]";

  function key(field) {
    return "styrkedja-typed:" + new URL(field.form.action).pathname + ":" + field.name;
  }

  function each(doing) {
    document.querySelectorAll(TYPED).forEach(function (field) {
      if (field.name) doing(field);
    });
  }

  document.addEventListener("submit", function (event) {
    each(function (field) {
      try {
        if (field.form === event.target || field.value === field.defaultValue) sessionStorage.removeItem(key(field));
        else sessionStorage.setItem(key(field), field.value);
      } catch (full) {
        // without room in the browser the page is as it is without script
      }
    });
  });

  each(function (field) {
    var typed = sessionStorage.getItem(key(field));
    if (typed === null || field.value !== "") return;
    field.value = typed;
    sessionStorage.removeItem(key(field));
    var closed = field.closest("details");
    if (closed) closed.open = true;
  });
})();
