// Keeps saved jobs on the device, so that they can be read without a connection. Loaded on the page of saved jobs, and after
// a job was saved on any other; the page is whole without it.

const CHOICE = "keep-saved";
const box = document.querySelector("[data-kept-here]");
const isWanted = () => localStorage.getItem(CHOICE) !== "no";

if (box) keepSaved();

/** Keeps them as they are now, unless this device was told not to. */
export async function keepSaved() {
  if (!("serviceWorker" in navigator && "caches" in window)) return;
  try {
    show(isWanted() ? await tell("keep") : false);
  } catch {
    // A browser that keeps nothing for pages, or not now: the page says nothing of it.
  }
}

/** Says it to the worker, which is set up first where that has not happened, and waits for its answer. */
async function tell(what) {
  await navigator.serviceWorker.register("/saved-jobs-worker.js", { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    active.postMessage(what, [port2]);
  });
}

function show(isKept) {
  if (!box) return;
  const [words, button] = [box.querySelector("p"), box.querySelector("button")];
  words.textContent = isKept ? box.dataset.keptHere : box.dataset.notKept;
  button.textContent = isKept ? "Take them off this device" : "Keep them on this device";
  button.onclick = async () => {
    localStorage.setItem(CHOICE, isKept ? "no" : "yes");
    show(await tell(isKept ? "forget" : "keep"));
  };
  box.hidden = false;
}
