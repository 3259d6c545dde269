import type { Wording } from "../wording";

const RACE = "(Equality Act 2010: race and nationality)";
const HEALTH = "Ask nothing about health or disability before an offer (Equality Act 2010, section 60)";

/** What an advert may not say. A true requirement of the work is rare, and somebody has to say why when it is published. */
export const LAW: Wording[] = [
  {
    level: "must",
    rule: "unfilled",
    pattern: /\[[^\][\n]{2,60}\]/,
    why: "is still to be filled in",
  },
  {
    level: "must",
    rule: "nationality",
    pattern:
      /\b(?:only|must be(?: an?)?|must hold(?: an?)?|restricted to|sole) (?:british|uk|eu|eea|european|english|irish|american|australian)(?: or (?:british|uk|eu|eea|irish))?[ -](?:nationals?|nationality|citizens?(?:hip)?|passports?)\b|\b(?:british|uk|eu|eea|european|english|irish|american|australian|indian|polish)[ -](?:nationals?|citizens?|applicants?|candidates?|passport[ -]holders?|born|people)(?: and (?:eu|eea) (?:nationals?|citizens?))? (?:only|required|preferred)\b|\bno foreign(?:ers| (?:applicants?|nationals?))\b/i,
    why: `asks for a nationality ${RACE}. What counts is the right to work here. A vetted Crown post is the exception: give the rule it stands on`,
    instead: "You need the right to work in the UK",
  },
  {
    level: "must",
    rule: "nationality",
    pattern: /\bnative[ -](?:level )?(?:\w{2,12}[ -])?speakers?\b|\bnative (?:english|level)\b|\bmother[ -]tongue\b/i,
    why: `asks where somebody was born, not how they speak ${RACE}`,
    instead: "fluent English",
  },
  {
    level: "must",
    rule: "religion",
    pattern:
      /\b(?:must be|should be|only) (?:a |an )?(?:practising )?(?:christians?|muslims?|jewish|jews?|hindus?|sikhs?|catholics?|protestants?|buddhists?)\b|\b(?:christians?|muslims?|hindus?|sikhs?|catholics?|protestants?|non-muslims?) (?:only|preferred)\b/i,
    why: "asks for a religion (Equality Act 2010). Leave it out, unless the post itself is of a faith",
    instead: "at ease with our values as a charity",
  },
  {
    level: "must",
    rule: "sex",
    pattern:
      /\b(?:fe)?males? (?:only|preferred|required|applicants?|candidates?)\b|\b(?:wo)?men only\b|\bmust be (?:a )?(?:(?:fe)?male|man|woman)\b|\b(?:ladies|gentlemen|girls?|boys?|lads?) (?:only|wanted|required)\b/i,
    why: "asks for a man or a woman (Equality Act 2010). Leave it out, unless the work itself needs it",
    instead: "everybody is welcome",
  },
  {
    level: "should",
    rule: "sex",
    pattern:
      /\b(?:sales|fore|chair|handy|crafts|trades|business|middle)m[ae]n\b|\bmanpower\b|\bwaitress(?:es)?\b|\b(?:you )?guys\b|\bgirl friday\b|\bhis or her\b|\bhe or she\b|\b(?:s\/he|he\/she|his\/her)\b/i,
    why: "speaks of men or women where it means people",
    instead: "they, or the plain name of the job",
  },
  {
    level: "must",
    rule: "health",
    pattern:
      /\b(?:good|excellent|sound) (?:physical )?health\b|\bable[- ]bodied\b|\bphysically fit\b|\bno (?:disabilit|health (?:problem|condition|issue)|medical condition)\w*|\bgood (?:sickness|absence|attendance) record\b/i,
    why: `asks about health. ${HEALTH}`,
    instead: "say what is lifted or walked, and that you adjust what can be adjusted",
  },
  {
    level: "should",
    rule: "family",
    pattern:
      /\bno (?:childcare|family|caring) (?:commitments|responsibilities|ties)\b|\bwithout (?:children|dependants|family ties)\b/i,
    why: "shuts out parents and carers, mostly women (Equality Act 2010)",
    instead: "the hours, as they are",
  },
  {
    level: "should",
    rule: "convictions",
    pattern: /\b(?:no|clean|without) (?:criminal (?:record|convictions?)|convictions?)\b/i,
    why: "shuts out people whose convictions are spent, which only some work may ask about (Rehabilitation of Offenders Act 1974)",
    instead: "this post needs a DBS check, where it does",
  },
  {
    level: "should",
    rule: "driving",
    pattern:
      /\b(?:full|clean)(?:,? clean)? (?:uk )?driving licen[cs]e\b|\b(?:must|own) (?:have |own )?(?:a |your own )?car\b/i,
    why: "shuts out who cannot drive, some of them for their health. Ask only if the work itself is driving",
    instead: "you travel to clients; how is up to you",
  },
];
