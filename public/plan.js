// The plan of somebody without an account: what they tick is kept in this browser alone, until they forget it or make
// another. The page is whole without it.

const KEY = "plan";
const find = (selector) => document.querySelector(selector);
const plan = find("[data-plan-answers]");

if (plan) keepPlan(plan.dataset.planAnswers);
else offerKept();

function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY));
    return typeof found?.address === "string" && Array.isArray(found.done) ? found : null;
  } catch {
    return null;
  }
}

function keep(address, done) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ address, done }));
    return true;
  } catch {
    // A browser that keeps nothing for pages: the ticks last as long as the page.
    return false;
  }
}

function keepPlan(address) {
  const boxes = [...plan.querySelectorAll("input[data-step]")];
  const known = kept();
  const before = known?.address === address ? known.done : [];
  for (const box of boxes) box.checked = before.includes(box.dataset.step);
  const done = () => boxes.filter((box) => box.checked).map((box) => box.dataset.step);
  if (keep(address, done())) for (const note of document.querySelectorAll("[data-kept-plan-note]")) note.hidden = false;
  const say = () => show(done().length, boxes.length);
  plan.addEventListener("change", () => {
    keep(address, done());
    say();
  });
  say();
}

/** The ring, the number in it and the sentence below say the same. */
function show(done, total) {
  const arc = find("[data-plan-arc]");
  arc.setAttribute("visibility", done > 0 ? "visible" : "hidden");
  arc.setAttribute("stroke-dasharray", `${done} ${total}`);
  arc.closest("svg").setAttribute("aria-label", `${done} of ${total} steps done`);
  find("[data-plan-count]").textContent = `${done} of ${total}`;
  if (done > 0)
    find("[data-plan-progress]").textContent = done === total ? "All done" : `${done} done, ${total - done} to go`;
}

function offerKept() {
  const box = find("[data-kept-plan]");
  const known = kept();
  if (!box || !known) return;
  box.hidden = false;
  box.querySelector("[data-kept-plan-open]").search = known.address;
  box.querySelector("[data-kept-plan-forget]").addEventListener("click", () => {
    localStorage.removeItem(KEY);
    box.hidden = true;
  });
}
