import type { Token, Tokens } from "marked";
import { isPicture, safeAddress } from "../addresses";
import type { Check } from "../checks";
import type { Pointer } from "../syntax";
import { videoAt } from "../videos";
import { type Lined, plainWords } from "./lined";

const SAYS_NOTHING =
  /^(?:(?:please )?(?:click|tap|press)(?: on)?(?: (?:here|this|the link|this link))?|here|this|link|this link|this page|this article|more|read more|find out more|learn more|see more|more info(?:rmation)?|details|continue|go)\b[.:!…»>]*$/i;
const FILE_NAME =
  /^[\w %()-]+\.(?:jpe?g|png|gif|webp|avif|svg|heic|bmp|tiff?)$|^(?:img|dsc|image|photo|screenshot)[\s_-]*\d+$/i;
const SAYS_PICTURE =
  /^(?:an? |the )?(?:image|picture|photo|photograph|graphic|illustration|screenshot) (?:of|showing|with)\b/i;

/** What is wrong with links, pictures, videos and buttons: where they lead, and what they say to whoever only hears them. */
export function linkChecks(tokens: Lined[]): Check[] {
  return tokens.flatMap(({ token, line }) => checkOf(token).map((check) => ({ ...check, line })));
}

function checkOf(token: Token): Check[] {
  switch (token.type) {
    case "link":
      return linkCheck(token as Tokens.Link);
    case "image":
      return pictureCheck(token as Tokens.Image);
    case "video":
      return videoCheck(token as Pointer);
    case "action":
      return actionCheck(token as Pointer);
    default:
      return [];
  }
}

function linkCheck({ href, tokens }: Tokens.Link): Check[] {
  const words = plainWords(tokens).trim();
  const pictures = tokens.filter(({ type }) => type === "image");
  if (!words && !pictures.some((picture) => isTold((picture as Tokens.Image).text))) {
    return [must("link-empty", "A link has no words. Say where it leads, or take it out")];
  }
  if (!safeAddress(href))
    return [
      must("link-address", `“${words}” does not lead anywhere. Give the whole address, with https:// at its front`),
    ];
  if (SAYS_NOTHING.test(words))
    return [should("link-words", `“${words}” does not say where it leads. Use the name of what is there`)];
  const isBare = /^(?:https?:\/\/|www\.)/i.test(words);
  return isBare ? [should("link-words", "A link shows its address. Say in words what is there")] : [];
}

const isTold = (alt: string) => alt.trim() !== "" && alt.trim().toLowerCase() !== "decorative";

function pictureCheck({ href, text }: Tokens.Image): Check[] {
  const alt = text.trim();
  if (!isPicture(href)) {
    return [
      should("picture-elsewhere", "A picture is kept on another site, so readers get its words only. Upload it here"),
    ];
  }
  if (!alt)
    return [
      must("picture-words", "A picture has no words for people who cannot see it. Say what it shows, or “decorative”"),
    ];
  if (FILE_NAME.test(alt))
    return [should("picture-words", `“${alt}” is the name of a file. Say what the picture shows`)];
  if (SAYS_PICTURE.test(alt))
    return [should("picture-words", "Start with what the picture shows. That it is a picture is said already")];
  return alt.length > 250
    ? [should("picture-words", "Say what the picture shows in a sentence or two, and the rest in the text")]
    : [];
}

function videoCheck({ label, address }: Pointer): Check[] {
  if (!videoAt(address))
    return [must("video-address", "This is no video of YouTube or Vimeo. Copy the address of its page")];
  return label ? [] : [must("video-words", "Say what the video shows")];
}

function actionCheck({ label, address }: Pointer): Check[] {
  if (!label) return [must("link-empty", "A button has no words. Say what pressing it does")];
  return safeAddress(address) ? [] : [must("link-address", `The button “${label}” does not lead anywhere`)];
}

const must = (rule: string, words: string): Check => ({ level: "must", rule, words });
const should = (rule: string, words: string): Check => ({ level: "should", rule, words });
