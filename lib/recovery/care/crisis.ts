/**
 * Whether words that somebody wrote about themselves may come from more than a bad day, so that helplines are shown beside
 * them. Pure, and its answer is never kept, counted or told to anybody. It is cautious on both sides: what is meant
 * ("I want to die") counts, figures of speech ("dying to hear", "this CV is killing me") and what somebody else is said to
 * feel about a job do not. A panel too many costs a glance.
 */
export function suggestsCrisis(text: string): boolean {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{N}'.,;:!?\n]+/gu, " ");
  const meant = HARMLESS.reduce((rest, figure) => rest.replace(figure, " "), words);
  return SIGNS.some((sign) => sign.test(meant));
}

/** Said every day by people who are well, or about work and books. Taken out before anything is looked for. */
const HARMLESS = [
  /\b(?:not|never|isn't|am not|i'm not|wasn't) (?:at all )?(?:suicidal|going to (?:kill|hurt|harm) myself)\b/g,
  /\b(?:suicide|self harm|crisis) (?:prevention|awareness|helpline|line|hotline|charity|charities|support|intervention|research|policy|training|squad|team|services?)\b/g,
  /\bcareer suicide\b/g,
  /\b(?:cut|cutting|hurt|hurting) my ?self (?:short|off|some slack|shaving|while|on|at|playing|running|in training)\b/g,
  /\bsuicide (?:squad|mission)\b/g,
  /\b(?:dying|die) (?:to (?:know|hear|see|try|work|join|get|find|start|tell|read)|for (?:a|an|some|this|that|the|your))\b/g,
  /\b(?:die|died|dying) (?:of|from|with) (?:embarrassment|shame|boredom|laughter|laughing|curiosity|nerves|happiness)\b/g,
  /\b(?:could|nearly|almost|just) (?:have )?(?:died|die) (?:when|laughing|inside)\b/g,
  /\b(?:wanted|want|wished|wish) (?:the (?:floor|ground|earth) )(?:to|would) (?:swallow|open)[^.!?\n]*/g,
  /\b(?:kill|killing|killed|kills) (?:it|time|the (?:interview|test|presentation|question|mood|buzz))\b/g,
  /\bi (?:would|'d|could) kill (?:for|to)\b/g,
  /\b(?:end|ending|ended) it (?:all )?(?:with|by (?:saying|thanking|asking)|there|early|politely|on a)\b/g,
];

const SELF = String.raw`(?:my ?self|me self)`;

const SIGNS = [
  /\bsuicid(?:e|al)\b/,
  /\bkms\b/,
  new RegExp(
    String.raw`\b(?:kill|killing|hurt|hurting|harm|harming|cut|cutting|hang|hanging|drown|drowning|shoot|shooting|starve|starving|poison|poisoning|top) ${SELF}\b`,
  ),
  /\bself[ -]?harm(?:ed|ing|s)?\b/,
  /\b(?:end|ending|take|taking|took) (?:my|my own) (?:own )?life\b/,
  /\b(?:end|ending) it all\b/,
  /\b(?:want|wants|wanted|wanna|wish|wishing|rather|ready|going|hope|hoping|plan|planning|like) (?:to |i (?:was|were|could) )?(?:be |just )?(?:die|dead)\b/,
  /\bi (?:just |really )?(?:want|wanna|need) to (?:just )?(?:disappear|not (?:be here|exist|wake up)) ?(?:for ever|forever|any ?more)?\b/,
  /\b(?:better off|easier|happier) (?:dead|without me|if i (?:was|were|wasn't|weren't)(?: not)? (?:dead|gone|here|around|alive))\b/,
  /\b(?:don't|do not|dont|didn't|did not|can't see why i|no longer) (?:really |even )?(?:want to|wanna) (?:live|be alive|be here|exist|wake up|go on|carry on living)\b(?! (?:in|near|with|at|abroad|there|by|on my own|alone|for work))/,
  /\b(?:no|not any|isn't any|see no) (?:point|reason|use) (?:in |to |for me to )?(?:living|live|being alive|going on|go on|being here|carrying on)\b/,
  /\b(?:nothing|no one|nobody) (?:left )?to live for\b/,
  /\b(?:can't|cannot|can not|cant) (?:go on|live like this|keep living|do this life)\b(?! (?:holiday|leave|the (?:call|course|train|trip)|a (?:course|trip)))/,
  /\b(?:wish|wished) i (?:had never been|was never|were never|wasn't|weren't|hadn't been) (?:born|alive|here any ?more)\b/,
  /\b(?:overdose|overdosed|overdosing|od'?ed)\b/,
  /\b(?:nobody|no one|noone) (?:would|will) (?:even )?(?:miss me|care|notice) if i (?:was|were|am|'m|wasn't|died|disappeared|die|disappear|did)\b/,
  /\bunalive\b/,
];
