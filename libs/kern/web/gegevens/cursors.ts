/**
 * Remembers the cursor of each page of a list, so that "next" costs as much on page 400 as on page 1. A page whose
 * cursor is not known (a jump, a reload on page 7) is asked for by number instead.
 */
export class Cursors {
  private readonly totalen = new Map<string, number>();
  private readonly perLijst = new Map<string, (string | undefined)[]>();

  /** Takes the list's signature (resource, filters, order, size) and a page; returns its query parameters. */
  voorPagina(lijst: string, pagina: number): Record<string, string> {
    if (pagina <= 1) return {};
    const cursor = this.perLijst.get(lijst)?.[pagina];
    return cursor ? { na: cursor } : { pagina: String(pagina) };
  }

  /** Remembers where the page after `pagina` begins. */
  onthoud(lijst: string, pagina: number, volgende: string | undefined): void {
    if (this.perLijst.size > 50) this.perLijst.clear();
    const cursors = this.perLijst.get(lijst) ?? [];
    cursors[pagina + 1] = volgende;
    this.perLijst.set(lijst, cursors);
  }

  /** The total of a list: the API counts on the first page, the pages after it show the same number. */
  totaal(lijst: string, pagina: number, geteld: number | undefined): number | undefined {
    if (geteld !== undefined) this.totalen.set(lijst, geteld);
    else if (pagina <= 1) this.totalen.delete(lijst);
    return this.totalen.get(lijst);
  }
}
