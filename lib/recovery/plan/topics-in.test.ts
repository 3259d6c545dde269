import { expect, test } from "vitest";
import { topicsIn } from "./topics-in";

test.each([
  ["Your examples had no numbers in them.", ["examples"]],
  ["Say in one sentence why this team and not another.", ["motivation"]],
  ["You were nervous and the answers ran too long.", ["speaking"]],
  ["Read up on our products before you come.", ["knowledge"]],
  ["We needed somebody who had used the software before.", ["skill"]],
  ["The person chosen had more hands-on experience.", ["experience"]],
  ["Practise the numerical test against the clock.", ["tests"]],
  ["The top of your CV did not say what you do.", ["cv"]],
  ["A different role of ours would suit you.", ["choosing"]],
  ["It was very close.", []],
  ["", []],
])("%s speaks of %j", (text, topics) => {
  expect(topicsIn(text)).toEqual(topics);
});
