// The very first thing that runs. Written in old syntax, so that an old Node can still read it and print a sentence.
// Nothing else of ours is loaded before this check.

/** Can this version of Node load ES modules with `require`, which our packages need? That is 20.19, 22.12 and later. */
export function isGeschikt(versie) {
  const delen = versie.split('.');
  const hoofd = Number(delen[0]);
  const onder = Number(delen[1]);
  if (hoofd === 20) return onder >= 19;
  if (hoofd === 22) return onder >= 12;
  return hoofd > 22;
}

/** Stops with a sentence when this Node is too old. */
export function eisNode() {
  if (isGeschikt(process.versions.node)) return;
  console.error(
    'Trajectplein heeft Node 20.19 of nieuwer nodig (of 22.12 of nieuwer). Hier draait Node ' +
      process.versions.node +
      '. Installeer een nieuwere versie van https://nodejs.org en probeer het opnieuw.',
  );
  process.exit(1);
}
