// Asks who is logged in while the program itself is still on its way, and for who works with dossiers the first page of
// the werkvoorraad; `api` in kern/web takes the answers. What is asked here is exactly what the screen asks.
(function () {
  var vroeg = (window.trajectpleinVroeg = {});
  var EERSTE_LIJST = 'dossiers?actieVereist=true&sorteer=actieVanaf&paginaGrootte=25';
  var ROLLEN = ['klantmanager', 'teamleider', 'jobcoach'];

  function vraag(pad) {
    vroeg[pad] = fetch('/v1/' + pad, { headers: { Accept: 'application/json' } });
    vroeg[pad].catch(function () {});
    return vroeg[pad];
  }

  if (location.pathname === '/login') return;
  vraag('sessies/huidige').then(function (antwoord) {
    if (!antwoord.ok || location.search || ['/', '/dossiers'].indexOf(location.pathname) < 0) return;
    antwoord.clone().json().then(function (sessie) {
      var rollen = sessie.medewerker.rollen;
      if (rollen.some(function (rol) { return ROLLEN.indexOf(rol) >= 0; })) vraag(EERSTE_LIJST);
    });
  }, function () {});
})();
