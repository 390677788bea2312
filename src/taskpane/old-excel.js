/* Plain ES5 on purpose: it must run where nothing else of ours can. */
(function () {
  var modern =
    typeof window.Promise === "function" &&
    typeof window.Symbol === "function" &&
    !!window.CSS &&
    window.CSS.supports &&
    window.CSS.supports("(--a: 0)");
  if (modern) return;
  document.addEventListener("DOMContentLoaded", function () {
    document.getElementById("old-excel").removeAttribute("hidden");
    document.getElementById("root").style.display = "none";
  });
})();
