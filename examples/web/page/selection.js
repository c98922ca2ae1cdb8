// The finding that is selected: in the list, and where it stands in tables and text.

export class Selection {
  #list;
  #paper;
  #current = null;

  /** Says in which elements findings are listed and marked. */
  in(list, paper) {
    this.#list = list;
    this.#paper = paper;
    list.onkeydown = (event) => this.#listKey(event);
    paper.onkeydown = (event) => this.#paperKey(event);
  }

  #entry(n) { return this.#list.querySelector(`button[data-finding="${n}"]`); }
  #marks(n) { return [...this.#paper.querySelectorAll(`[data-findings~="${n}"]`)]; }

  #select(n) {
    for (const old of document.querySelectorAll('.current')) old.classList.remove('current');
    this.#current = n;
    this.#entry(n).closest('li').classList.add('current');
    const marks = this.#marks(n);
    for (const mark of marks) mark.classList.add('current');
    return marks;
  }

  /** Selects a finding of the list and shows where it stands. */
  fromList(n) { this.#select(n)[0]?.scrollIntoView({ block: 'center', inline: 'nearest' }); }

  /** Selects a finding of a mark and shows it in the list; if one of its findings is selected, the next. */
  fromMark(findings) {
    const n = findings[(findings.indexOf(this.#current) + 1) % findings.length];
    this.#select(n);
    this.#entry(n).scrollIntoView({ block: 'nearest' });
  }

  /** Goes back from a mark to the list. */
  back() { if (this.#current !== null) this.#entry(this.#current).focus(); }

  #listKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const entries = [...this.#list.querySelectorAll('button[data-finding]')].filter((entry) => entry.offsetParent);
    const at = entries.indexOf(document.activeElement);
    if (step && at >= 0) {
      const next = entries[Math.min(Math.max(at + step, 0), entries.length - 1)];
      next.focus();
      this.fromList(Number(next.dataset.finding));
      event.preventDefault();
    } else if (event.key === 'Enter' && at >= 0) {
      const n = Number(entries[at].dataset.finding);
      this.fromList(n);
      this.#marks(n)[0]?.focus();
      event.preventDefault();
    }
  }

  #paperKey(event) {
    const mark = event.target.closest('[data-findings]');
    if (event.key === 'Escape') this.back();
    else if (mark && (event.key === 'Enter' || event.key === ' ')) mark.click();
    else return;
    event.preventDefault();
  }
}
