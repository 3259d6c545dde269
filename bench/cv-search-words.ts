/** Words of made-up CVs, by how they are used. */
export const WORDS = {
  towns:
    "Leeds Manchester Bristol London Glasgow Cardiff Belfast York Derby Hull Bath Exeter Norwich Oxford Cambridge Durham Lincoln Ripon Salford Preston Dundee Perth Truro Wells Ely Sheffield Leicester Coventry Nottingham Swansea Newport Luton Reading Slough Crewe Stoke Bolton Bury Wigan Barnsley".split(
      " ",
    ),
  subjects:
    "geography history physics chemistry biology economics law politics music drama English mathematics computing engineering architecture nursing psychology sociology philosophy theology Spanish French German archaeology geology zoology botany astronomy linguistics anthropology".split(
      " ",
    ),
  skills:
    "Python|Java|SQL|C++|C#|Excel|R|Rust|Tableau|Figma|SolidWorks|MATLAB|French|Polish|Welsh|Urdu|driving licence|first aid|Kubernetes|React|Power BI|SAP|AutoCAD|Photoshop".split(
      "|",
    ),
};

/** What stands in most CVs, in pieces that belong together. */
const COMMON =
  "experience|university of|worked with|responsible for|project manager|team leader|customer service|data analysis|communication skills|problem solving|time management|public sector|part time|final year|first class|work experience|planned and delivered|in a team of|references on request|social media|budget of|led a group|weekly report|stakeholders|research|presentation|volunteer|sales|marketing|software".split(
    "|",
  );
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bri cla dre flo gra".split(" ");
const DIFFERENT = 30_000;

/** The next words of a CV: half of what people write is the same few hundred, the rest thins out. */
export function piece(random: () => number): string {
  if (random() < 0.3) return COMMON[Math.floor(random() * random() * COMMON.length)] ?? "";
  return wordOf(Math.floor(DIFFERENT * random() ** 4));
}

function wordOf(number: number): string {
  let word = "";
  for (let rest = number + 30; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}
