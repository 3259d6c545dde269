import { describe, expect, test } from "vitest";
import { harmIn } from "./harm";

describe("words that could hurt", () => {
  test.each([
    "go kill yourself",
    "K I L L yourself",
    "You are a f​u​c​king waste",
    "I know where you live",
    "i hope you die",
    "what a wh0re",
    "slÜts like you",
    "nice tits, love your tits",
  ])("“%s” is not taken", (text) => expect(harmIn(text)).toBe("stop"));

  test.each([
    "You are an idiot",
    "stuuupid",
    "5tupid",
    "s.t.u.p.i.d",
    "Nobody likes you",
    "You will never find work",
    "Look at https://win.example/prize",
    "Ring me on 07700 900 123",
    "write to me: a@b.example",
    "You killed it on stage",
  ])("“%s” waits unseen", (text) => expect(harmIn(text)).toBe("hold"));

  test.each([
    "When our choir was about to give up, Sam found us a hall for nothing.",
    "I would trust them with my house keys, my dog and a class of thirty.",
    "Calm, kind, quick",
    "She grew up in Scunthorpe and assembled 400 flat-pack chairs in 2019.",
    "A classic: they assess the risk and pass on the glass.",
    "Никогда не сдаётся",
    "",
  ])("“%s” is taken as it is", (text) => expect(harmIn(text)).toBeNull());
});

test.each(["a@", "a", "a.", "1-", "you ", "a@a.", "i will ", "@"])(
  "four thousand letters of %j are looked through in a moment: nobody else waits for them",
  (piece) => {
    const begun = performance.now();

    harmIn(piece.repeat(4000 / piece.length));

    expect(performance.now() - begun).toBeLessThan(1500);
  },
);
