import fc from "fast-check";
import { expect, test } from "vitest";
import { attachmentHeader, displayName } from "./name";

test.each([
  ["Sam Okafor CV.pdf", "Sam Okafor CV.pdf"],
  ["cv.docx", "cv.pdf"],
  ["../../etc/passwd", "passwd.pdf"],
  ["C:\\Users\\sam\\Documents\\my cv.PDF", "my cv.pdf"],
  ["CON.pdf", "CV.pdf"],
  ["....", "CV.pdf"],
  ["", "CV.pdf"],
  ["cv\u202efdp.exe", "cvfdp.pdf"],
  ["line\r\nbreak: x.pdf", "line break x.pdf"],
  ["履歴書 😀.pdf", "履歴書 😀.pdf"],
  ["v1.2 final.pdf", "v1.2 final.pdf"],
])("%j is shown as %j", (given, shown) => {
  expect(displayName(given, "pdf")).toBe(shown);
});

test("any name comes out short, on one line, without folders, and ends in what the file is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
      const shown = displayName(given, "docx");

      expect(shown).toMatch(/^[^/\\<>:"|?*\n\r]+\.docx$/u);
      expect([...shown].length).toBeLessThanOrEqual(105);
    }),
  );
});

test("a download is named in every script, and no name can add a header", () => {
  expect(attachmentHeader("Zoë's CV (2).pdf")).toBe(
    `attachment; filename="Zo_'s CV (2).pdf"; filename*=UTF-8''Zo%C3%AB%27s%20CV%20%282%29.pdf`,
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(attachmentHeader(name)).toMatch(
        /^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w.~!%&'*+\-$^`|]*$/,
      );
    }),
  );
});
