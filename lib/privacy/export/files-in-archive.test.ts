import { expect, test } from "vitest";
import { filesOut } from "./files-in-archive";

const stored = (id: string, originalName: string) => ({ id, path: `cvs/${id}`, originalName, sha256: "s", bytes: 1 });

test.each([
  ["cv.pdf", "files/1-cv.pdf"],
  ["../../etc/passwd", "files/1-_etc_passwd"],
  ["CON.pdf", "files/1-CON.pdf"],
  ["a/b\\c:d*e?.docx", "files/1-a_b_c_d_e_.docx"],
  ["Łukasz Żak.pdf", "files/1-Łukasz Żak.pdf"],
  ["\u202Efdp.exe", "files/1-_fdp.exe"],
  [`${"a".repeat(300)}.pdf`, `files/1-${"a".repeat(80)}.pdf`],
  ["", "files/1-file"],
])("a file called %j is %s in the archive", (name, inArchive) => {
  expect(filesOut({ cv: stored("a", name) }).files).toEqual([{ path: "cvs/a", name: inArchive }]);
});

test("a file that stands in the data twice is in the archive once, and both places name it", () => {
  const { data, files } = filesOut({ first: stored("a", "cv.pdf"), again: [stored("a", "cv.pdf")], at: new Date(0) });

  expect(files).toHaveLength(1);
  expect(data).toEqual({
    first: { originalName: "cv.pdf", sha256: "s", bytes: 1, file: "files/1-cv.pdf" },
    again: [{ originalName: "cv.pdf", sha256: "s", bytes: 1, file: "files/1-cv.pdf" }],
    at: new Date(0),
  });
});
