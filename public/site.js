// The only script of pages for reading (home, lists, jobs, posts): small comforts on top of HTML that works without it.
// Nothing here styles inline or writes HTML, so the strictest policy lets it run.

const all = (selector) => document.querySelectorAll(selector);
const isSignedIn = /(?:^|; )(?:__Host-)?signed-in=1(?:;|$)/.test(document.cookie);
/** Where a choice among filters was made whose page is about to come: there the reader goes on. */
const PLACE = "filters-place";

showLocalTimes();
all("[data-share]").forEach(offerSharing);
all("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});
all("[data-filters]").forEach(closeSheetInTime);
all("[data-filters]").forEach(filterWhenChosen);
all("[data-filters], form[role=search]").forEach(leaveOutWhatIsEmpty);
all("[data-video] > a").forEach((link) => link.addEventListener("click", playHere));
all("[data-sort]").forEach(sortWhenChosen);
all("form[data-saving]").forEach((form) => form.addEventListener("submit", save));
all("input[data-suggest]").forEach(suggest);
all("form[data-count]").forEach(countMatches);
if (isSignedIn) greet();
tellThatReadingBegins();
all("nav[data-contents]").forEach(markSection);
all('a[href^="/jobs/"][href$="/apply"]').forEach(sayWhereFound);
if (document.readyState === "complete") bringTheRestLater();
else addEventListener("load", bringTheRestLater);

function bringTheRestLater() {
  setTimeout(bringTheRest, 1000);
}

/** What makes the next page quick, and lets the site be installed: the page itself must not wait for it. */
async function bringTheRest() {
  if (!document.querySelector('link[rel="manifest"]')) {
    const manifest = document.createElement("link");
    Object.assign(manifest, { rel: "manifest", href: "/manifest.webmanifest" });
    document.head.append(manifest);
  }
  if (!HTMLScriptElement.supports?.("speculationrules")) return;
  const answer = await fetch("/speculation-rules.json");
  if (!answer.ok) return;
  const rules = document.createElement("script");
  Object.assign(rules, { type: "speculationrules", textContent: await answer.text() });
  document.head.append(rules);
}

/** Where the reader found the job goes along to the form in its address: no cookie, and nothing that says who they are. */
function sayWhereFound(link) {
  const source = whereFound();
  if (!source) return;
  const url = new URL(link.href);
  url.searchParams.set("source", source);
  link.href = url.pathname + url.search;
}

function whereFound() {
  const said = sourceIn(new URL(location.href));
  if (said || !document.referrer) return said;
  const before = new URL(document.referrer);
  if (before.origin !== location.origin) return before.hostname;
  return before.pathname.startsWith("/blog/") ? "article" : sourceIn(before);
}

/** The server reads the address of the page before in the same way (lib/applications/applying/source.ts). */
function sourceIn({ searchParams }) {
  const isAlert = searchParams.get("from") === "digest";
  return isAlert ? "alert" : (searchParams.get("source") ?? searchParams.get("utm_source"));
}

/** In the list of an article's sections, the one that is being read: the last whose heading has passed the upper third. */
function markSection(nav) {
  const links = new Map([...nav.querySelectorAll('a[href^="#"]')].map((link) => [link.hash.slice(1), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(decodeURIComponent(id))).filter(Boolean);
  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).at(-1);
    for (const [id, link] of links)
      if (id === passed?.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
  };
  // A heading comes or goes over that line: nothing is measured while one reads on.
  const watch = new IntersectionObserver(mark, { rootMargin: "0px 0px -67% 0px" });
  headings.forEach((heading) => watch.observe(heading));
}

/**
 * A page that was fetched ahead of the click is shown without asking the server again, which would then never know that the
 * article was read. It counts a number for the day, and nothing about whose.
 */
function tellThatReadingBegins() {
  const [way] = performance.getEntriesByType("navigation");
  if (way?.deliveryType !== "navigational-prefetch" || !document.querySelector("[data-reading]")) return;
  navigator.sendBeacon(`${location.pathname}/read`);
}

/** Beside a UK time, the time where the visitor is; nothing when both are the same. */
function showLocalTimes() {
  for (const time of all("time[data-local][datetime]")) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) continue;
    const [here, there] = [saidIn(undefined, at), saidIn("Europe/London", at)];
    if (here.day === there.day && here.clock === there.clock) continue;
    const words = here.day === there.day ? here.clock : `${here.day}, ${here.clock}`;
    time.append(` (${words} where you are)`);
  }
}

function saidIn(timeZone, at) {
  const parts = new Intl.DateTimeFormat("en-GB", {
    ...(timeZone && { timeZone }),
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type) => parts.find((one) => one.type === type)?.value ?? "";
  return {
    day: `${part("weekday")} ${part("day")} ${part("month")}`,
    clock: `${Number(part("hour"))}:${part("minute")}`,
  };
}

/** While a search is changed, says how much would match it. */
function countMatches(form) {
  const words = form.querySelector("[data-counted]");
  let waiting;
  let asked = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const mine = ++asked;
      const search = new URLSearchParams(
        [...new FormData(form)].filter(([name, value]) => value && !/^(act|alert|\$)/.test(name)),
      );
      search.set("pageSize", "1");
      const answer = await fetch(`${form.dataset.count}?${search}`).catch(() => null);
      if (!answer?.ok || mine !== asked) return;
      const { total, totalIsExact } = await answer.json();
      const jobs = `${total.toLocaleString("en-GB")}${totalIsExact ? "" : "+"} open ${total === 1 ? "job matches" : "jobs match"}`;
      words.textContent = `${jobs} now.`;
    }, 300);
  });
}

/** A button that waits hidden until the browser can share or copy. */
function offerSharing(button) {
  if (!navigator.share && !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const url = button.dataset.share || document.querySelector("link[rel=canonical]")?.href || location.href;
    try {
      if (navigator.share) return await navigator.share({ title: document.title, url });
      await navigator.clipboard.writeText(url);
      toast("The link is copied. Paste it wherever you like.");
    } catch (error) {
      if (error.name !== "AbortError") toast("That did not work. Copy the address of this page instead.");
    }
  });
}

/** Puts the player in the place of a link to a video. Nothing is asked of its site before; other ways to open a link stay. */
function playHere(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const link = event.currentTarget;
  const frame = Object.assign(document.createElement("iframe"), {
    title: link.querySelector("strong")?.textContent || "Video",
    allow: "autoplay; fullscreen; encrypted-media; picture-in-picture",
    // Players refuse to play where they are not told the site.
    referrerPolicy: "strict-origin-when-cross-origin",
    src: link.parentElement.dataset.video,
  });
  link.replaceWith(frame);
  frame.focus({ preventScroll: true });
}

/** A pointer's choice is made; with keys every arrow on the way to one is a choice too, so those get the button. */
function sortWhenChosen(box) {
  const [select, button] = [box.querySelector("select"), box.querySelector("button")];
  let isPointed = false;
  select.addEventListener("pointerdown", () => (isPointed = true));
  select.addEventListener("keydown", () => (isPointed = false));
  select.addEventListener("change", () => {
    if (isPointed) select.form?.requestSubmit();
    else button.hidden = false;
  });
}

/**
 * In the rail a choice is sent at once, and the next page keeps the place and the focus. With keys every arrow among radios
 * is a choice, so those wait for the button; so does the sheet of a phone.
 */
function filterWhenChosen(form) {
  const isRail = matchMedia("(width >= 56rem)");
  let isPointed = false;
  let waiting;
  form.addEventListener("pointerdown", () => (isPointed = true));
  form.addEventListener("keydown", () => (isPointed = false));
  form.addEventListener("change", ({ target }) => {
    clearTimeout(waiting);
    if (!isRail.matches || (target.type !== "checkbox" && !isPointed)) return;
    // Whoever ticks two or three in a row is sent once.
    waiting = setTimeout(() => {
      const { name, value } = target;
      const top = target.getBoundingClientRect().top;
      keepPlace(JSON.stringify({ name, value, top, at: Date.now() }));
      form.requestSubmit();
    }, 250);
  });
  addEventListener("pageshow", ({ persisted }) => persisted && form.reset());
  backToPlace(form);
}

/** Puts it there and answers what was there. Where a browser keeps nothing for pages, they begin at their top. */
function keepPlace(place) {
  try {
    const before = sessionStorage.getItem(PLACE);
    sessionStorage.setItem(PLACE, place);
    return before || "{}";
  } catch {
    return "{}";
  }
}

function backToPlace(form) {
  const { name, value, top, at } = JSON.parse(keepPlace(""));
  if (!name || Date.now() - at > 20_000) return;
  const named = [...form.elements].filter((control) => control.name === name);
  const control = named.find((one) => one.value === value) ?? named[0];
  if (!control) return;
  control.closest("details")?.setAttribute("open", "");
  scrollBy({ top: control.getBoundingClientRect().top - top, behavior: "instant" });
  control.focus({ preventScroll: true });
}

/** What nobody filled in, and the order that stands there anyway, need not be in an address that somebody passes on. */
function leaveOutWhatIsEmpty(form) {
  form.addEventListener("formdata", ({ formData }) => {
    for (const [name, value] of [...formData]) if (!value) formData.delete(name);
    const order = form.elements.sort;
    const isOwn = order && [...order.options].find((one) => one.defaultSelected)?.value === order.value;
    if (isOwn && !new URLSearchParams(location.search).has("sort")) formData.delete("sort");
  });
}

/**
 * An open sheet would float above the wide page, and would still be open after the way back. Whoever leaves it by keys, or
 * never went in, would be on something that it covers; a pointer's press on what opens it is not meant.
 */
function closeSheetInTime(sheet) {
  const close = () => sheet.matches(":popover-open") && sheet.hidePopover();
  const isOutside = (target) => !sheet.contains(target) && target.matches(":focus-visible");
  addEventListener("focusin", ({ target }) => isOutside(target) && close());
  matchMedia("(width >= 56rem)").addEventListener("change", close);
  addEventListener("pageshow", close);
}

/**
 * A list of what the visitor may be about to type, below the box: the combobox of the ARIA practices. Arrows choose, Enter
 * takes, Escape closes; whoever goes on typing never notices it.
 */
function suggest(input) {
  const list = document.createElement("ul");
  const said = document.createElement("span");
  list.id = `suggestions-${input.name}`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  said.className = "sr-only";
  said.setAttribute("role", "status");
  input.closest("label").after(list, said);
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-expanded", "false"],
    ["aria-controls", list.id],
  ])
    input.setAttribute(name, value);
  let chosen = -1;
  let waiting;
  let asked = "";

  const choose = (at) => {
    chosen = at;
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map(option));
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    said.textContent = list.hidden
      ? ""
      : `${suggestions.length} ${suggestions.length === 1 ? "suggestion" : "suggestions"} below`;
    choose(-1);
  };
  const option = ({ text, detail }, at) => {
    const item = document.createElement("li");
    item.id = `${list.id}-${at}`;
    item.setAttribute("role", "option");
    item.append(text);
    if (detail) item.append(Object.assign(document.createElement("small"), { textContent: detail }));
    // Before the box loses the focus.
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      take(text);
    });
    item.dataset.text = text;
    return item;
  };
  const close = () => show([]);
  const take = (text) => {
    asked = input.value = text;
    close();
    if (input.name === "q") input.form.requestSubmit();
  };
  const ask = async () => {
    const typed = input.value.trim();
    if (typed === asked) return;
    asked = typed;
    if (typed.length < 2) return close();
    try {
      const answer = await fetch(`/api/suggestions?${new URLSearchParams({ [input.dataset.suggest]: typed })}`);
      if (!answer.ok || asked !== typed || document.activeElement !== input) return;
      const { suggestions } = await answer.json();
      show(suggestions.filter(({ text }) => text.toLowerCase() !== typed.toLowerCase()));
    } catch {
      close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const last = list.children.length - 1;
    if (event.key === "ArrowDown") choose(chosen === last ? -1 : chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen === -1 ? last : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) take(list.children[chosen].dataset.text);
    else return;
    event.preventDefault();
  });
}

/**
 * Saves or drops a job without leaving the page. Whoever is not signed in posts the form as it stands and is led to
 * sign-in.
 */
async function save(event) {
  if (!isSignedIn) return;
  event.preventDefault();
  const button = event.submitter;
  if (button.dataset.busy) return;
  button.dataset.busy = "yes";
  const wasSaved = button.getAttribute("aria-pressed") === "true";
  try {
    await keep(button.value, !wasSaved);
    toast(wasSaved ? "Taken off your saved jobs." : "Saved. You will find it in your account.", () =>
      keep(button.value, wasSaved).catch(() => toast("That did not work. Try again in a moment.")),
    );
  } catch {
    toast("That did not work. Try again in a moment.");
  } finally {
    delete button.dataset.busy;
  }
}

async function keep(slug, wanted) {
  const answer = await fetch(`/api/saved-jobs/${encodeURIComponent(slug)}`, { method: wanted ? "PUT" : "DELETE" });
  if (answer.status === 401) {
    location.href = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
    return;
  }
  if (!answer.ok) throw new Error(String(answer.status));
  all("[data-save]").forEach((button) => button.value === slug && press(button, wanted));
  import("/keep-saved.js").then(({ keepSaved }) => keepSaved()).catch(() => {});
}

const press = (button, isSaved) => button.setAttribute("aria-pressed", String(isSaved));

/** Kept pages are the same for everyone; whose they are now comes in one small private answer. */
async function greet() {
  if (!document.querySelector("[data-person], [data-save]")) return;
  try {
    const answer = await fetch("/api/session/summary");
    const { signedIn, name, href, saved = [] } = await answer.json();
    if (!signedIn) return;
    all("[data-person]").forEach((link) => {
      link.href = href;
      (link.firstElementChild ?? link).textContent = name;
      link.append(
        Object.assign(document.createElement("span"), { className: "sr-only", textContent: ", your account" }),
      );
    });
    all("[data-save]").forEach((button) => press(button, saved.includes(button.value)));
  } catch {
    // The page is whole without it: the link says "Sign in" and leads to the account.
  }
}

let leaving;

/** A word at the foot of the page. With a way back it stays longer, and it never goes while someone is on it. */
function toast(text, undo) {
  const region = document.getElementById("toasts");
  if (!region) return;
  const box = document.createElement("p");
  box.className = "toast";
  box.append(text);
  if (undo) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "toast-action";
    button.textContent = "Undo";
    const before = document.activeElement;
    button.addEventListener("click", () => {
      // The button goes, and whoever pressed it is back at what they undid.
      if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
      box.remove();
      undo();
    });
    box.append(button);
  }
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => (box.matches(":hover, :focus-within") ? leave() : box.remove()), undo ? 15_000 : 6_000);
  };
  region.replaceChildren(box);
  leave();
}
