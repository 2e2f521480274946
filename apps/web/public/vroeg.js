// Asks who is logged in while the program itself is still on its way; `api` in kern/web takes the answer.
(function () {
  var vroeg = (window.trajectpleinVroeg = {});
  function vraag(pad) {
    vroeg[pad] = fetch('/v1/' + pad, { headers: { Accept: 'application/json' } });
    vroeg[pad].catch(function () {});
  }
  if (location.pathname !== '/login') vraag('sessies/huidige');
})();
