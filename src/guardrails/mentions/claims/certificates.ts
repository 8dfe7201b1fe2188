/** Certificates, standards and laws that we say to hold, meet or keep. */
import type { ClaimPattern } from "./patterns.ts";
import { g, raw } from "../word-forms.ts";

const CERTIFICATE =
  "(?:soc ?-?\\ue003(?:[ -]type[ -](?:i{1,2}|\\ue003|[12]))?|soc ?-?[123](?:[ -]type[ -](?:i{1,2}|[12]))?|iso(?:\\/iec)?[ -]?\\ue003(?::?(?:\\ue003|\\ue008|\\d+))?|hipaa|gdpr|ccpa|pci(?:[- ]dss)?(?: level \\ue003)?|fedramp(?: (?:high|moderate|low))?|hitrust|csa star|cyber essentials(?: plus)?|b[- ]corp(?:oration)?|fda|tisax|nist|wcag(?: [\\ue003\\d.]+)?(?: a{1,3})?|ce[- ]mark(?:ed)?|energy star|fairtrade|fair trade|(?:usda |eu |soil association )?organic(?= (?:certified|certificate|certification)\\b|[.,;!]|$)|carbon[- ]neutral|climate[- ]neutral|c5|ens|dora|sox|ferpa|coppa|eu ai act)";
/** Laws are no certificates: to work under GDPR is a duty, to be "GDPR compliant" is a claim. */
const LAW = "hipaa|gdpr|ccpa|dora|sox|ferpa|coppa|eu ai act";
export const CERTIFICATE_NAME = CERTIFICATE.replace(new RegExp(`\\b(?:${LAW})\\|?`, "g"), "").replace(/\|\)$/, ")");
const CERTIFIED =
  "(?:certified|certificate|certification|accredited|accreditation|compliant|compliance|attested|attestation|audited|approved|report|ready|registered|validated|authoriz?sed|verified|conformant|aligned)";

/** "Ran out in August", "expired, the new audit is under way": held no more; or not ours: "the site that holds it is Norvik's own". */
const LAPSED =
  /\b(?:(?:can't|cannot|can not|may not) (?:yet )?(?:claim|say|use)|ran out|run out|expir(?:ed|es)|lapsed?|lost|withdrawn|gave up|no longer|pending|under way|not (?:been )?renewed|not yet|too old)\b|\b(?:is|are|belongs? to) (?:[a-z-]+'s(?: own)?|yours|theirs|not ours)(?=\s*[.,;!]|\s*$)/;

/** "Our ISO 14001 audit is in spring": on the way to it, unless it was passed. */
const ON_THE_WAY =
  "(?:(?:surveillance |stage \\ue003 |gap |pre-|internal |external )?(?:re-)?(?:audits?|assessments?|applications?|projects?|training|courses?|preparations?|workshops?|consultants?|checklists?|gap analysis)\\b(?![^.!?]{0,40}\\b(?:pass(?:ed)?|went well|success\\w*|without))|(?:certification|certificate|accreditation) (?:is|are|will be|should be)(?: (?:now|only|still|currently))* (?:planned|due|scheduled|expected|pending|under way|in progress|on the roadmap|not))";
/** "A sister company of ours is certified", "our suppliers are": what somebody else in the group or the trade holds. */
const IN_THE_TRADE =
  "\\b(?:our|my|their|your|the|an?) (?:[a-z-]+ )?(?:suppliers?|customers?|clients?|vendors?|subcontractors?|hauliers?|tenants?|buyers?)";
const HOLDS = "(?: (?:is|are|was|were|has|have|holds?|been))";
const SISTERS = new RegExp(
  `\\b(?:sister|parent|mother|daughter|holding|affiliated) (?:company|companies|firm|organi[sz]ation|business|group|brand)(?: of [a-z]+)?(?:'s [a-z]+)?(?: [a-z]+ly| also| already| alone)?${HOLDS}* ?$|${IN_THE_TRADE}(?: (?!(?:and|or|nor)\\b)[\\p{L}'-]+){0,2}?(?: [a-z]+ly| also| already| alone| all)?${HOLDS}+(?: all| each| also| both)? ?$|${IN_THE_TRADE} $`,
  "u",
);
/** Whoever looks at it from outside and signs for it. */
const AUDITOR =
  "(?:t[uü]v|dekra|(?:the )?bsi|ul|sgs|dnv|kpmg|deloitte|pwc|ernst|bureau veritas|(?:an? |the |two |several )?(?:(?:independent|external|accredited|third-party|outside|state-approved|neutral) )+(?:[a-z]+ )?(?:auditors?|lab(?:oratory|s)?|body|bodies|inspectors?|experts?|institutes?|assessors?|testers?|agency|firm|company|party)|(?:an? third|\\ue005|third) part(?:y|ies))";
const AUDITED =
  "(?:audited|tested|verified|inspected|certified|approved|examined|assessed|attested|accredited|reviewed|validated|checked)";

export const certificatePatterns: ClaimPattern[] = [
  {
    // "Our security is audited every year by KPMG"
    type: "certification",
    hint: /ed\b.* by /,
    regexp: g(
      `${AUDITED}(?: and ${AUDITED})?(?: (?:every|each|once|twice|a|per|year|quarter|month|annually|yearly|regularly|quarterly|independently))* by ${AUDITOR}(?![a-z])`,
    ),
    ours: true,
    unless: new RegExp(
      `${LAPSED.source}|\\b(?:your (?!data|security)(?:[a-z]+ )?[a-z]+ (?:is|are|was|were|gets?|has|have|must)|must|should|has to|have to|needs? to|whether|if|we (?:don't|do not))\\b`,
    ),
  },
  {
    // "Certificates: ISO 27001 and SOC 2 Type II"
    type: "certification",
    hint: /\b(?:certificates?|certifications?|standards|security|attestations?|accreditations?|compliance|certified|accredited)(?: held)?: /,
    regexp: raw(`(?<=(?:: |, |and ))${CERTIFICATE}(?![a-z:]| (?:is|training|audit|questionnaire))`),
    unless: LAPSED,
  },
  {
    // "SOC 2 Type II: yes"
    type: "certification",
    regexp: g(
      `(?:${CERTIFICATE}: (?:yes|certified|held|valid|compliant|passed)\\b|${CERTIFICATE}(?:'s| is|:) (?:no (?:problem|issue|worry)|(?:all )?(?:done|sorted|covered|taken care of|in place|ticked))\\b|(?:gave|granted|awarded|issued) us (?:the |our |an? )?${CERTIFICATE_NAME}(?![a-z])|(?:t[uü]v|dekra|bsi|the fda|ul|an? (?:[a-z]+ )?(?:auditor|laboratory|lab)|(?:the|independent) auditors) (?:has |have )?(?:tested|approved|verified|inspected|certified|attested|confirmed)(?: and [a-z]+)? (?:us|our [a-z]+))`,
    ),
    unless: LAPSED,
  },
  {
    type: "certification",
    regexp: g(
      `(?:(?:is|are|we're|being|become|became|stay|fully|now|been|hold|holds|have|has|earned|achieved|obtained|completed|gained|attained|carry|carries|maintain|maintains|meet|meets|passed|with|our|independently|officially|(?:certified|accredited|registered)(?: (?:to|for|under|as|by))?|audited(?: (?:annually|yearly|regularly|(?:every|each) (?:year|spring|autumn)))? (?:for|against|to)|compliant with)(?: an?| the| our| fully| current| valid| annual| for| certified| registered| certificates?| certification| standard)* )(?:(?:${LAW})(?:,| and|, and) )*${CERTIFICATE_NAME}(?![a-z]| ${ON_THE_WAY})(?:[ -](?:level |type )?(?:${CERTIFIED}))*(?: since \\ue008)?`,
    ),
    notAfter: SISTERS,
    unless: new RegExp(
      `${LAPSED.source}|\\b(?:(?:need|want|require)(?! to (?:do|carry|run|fill|worry|send))|(?<!\\()ask(?:ed|s|ing)?|question|whether|working towards?|on the roadmap|preparing for|prepare for|help(?:s)? you)\\b`,
    ),
    ours: true,
  },
  {
    type: "certification",
    regexp: raw(`${CERTIFICATE}(?! ${ON_THE_WAY})[ -](?:level |type )?${CERTIFIED}\\b`),
    notAfter: SISTERS,
    unless: new RegExp(
      `${LAPSED.source}|\\b(?:(?:needs?|want|requires?)(?! to (?:do|carry|run|fill|worry|send))|(?<!\\()ask(?:ed|s|ing)?|question|questionnaire|whether|working towards?|on the roadmap|preparing for|prepare for|help(?:s)? you|checklist|guide|webinar|(?:makes?|making|keeps?|keeping|gets?|renders?|leaves?) (?:you|your|them|every)|you(?:'re|'ll be| are| will be| become)|your (?:[a-z]+ )?(?:[a-z]+ (?:is|are|will be|becomes?)|compliance|audit|report))\\b`,
    ),
  },
  {
    type: "certification",
    regexp: g(
      `(?:(?:fully |completely |also )*(?:conforms?|adheres?|compl(?:y|ies)|complied) (?:fully )?(?:to|with) (?:all (?:the )?(?:requirements|rules|controls) of |every requirement of )?(?:the )?(?:${CERTIFICATE_NAME}|(?:hipaa|sox|ferpa|coppa|dora|pci dss)|(?:gdpr|ccpa)(?= (?:and [a-z]+ )?(?:in full|to the letter|fully|completely))|${CERTIFICATE}(?<=(?:all (?:the )?requirements of|fully compl(?:y|ies) with) [a-z ]{0,12}))|(?:meets?|met|fulfil(?:s|led)?|satisf(?:y|ies)) (?:(?:all|every|each|the|of) )*(?:(?:requirements?|criteria|controls?|rules|demands) (?:of|under) (?:the )?${CERTIFICATE}|(?:${LAW}) in full)|(?:officially|proudly|now|finally) an? ${CERTIFICATE_NAME}|(?:tested|approved|verified|inspected)(?: and [a-z]+)? by (?:t[uü]v|dekra|bsi|the fda|ul)\\b|tier (?:i{1,3}|iv|\\ue003)(?: [a-z]+)? data cent(?:er|re)s?|data cent(?:er|re)s? (?:is|are) tier (?:i{1,3}|iv|\\ue003)|(?:tick(?:s|ed)?|pass(?:es|ed)?|meets?|met|fulfil(?:s|led)?) (?:every|all|each)(?: of)?(?: the)? (?:box|boxes|requirements?|criteri[a-z]+|points?|controls?|tests?) (?:of|in|for) (?:the |an? )?[a-z]+ (?:standard|norm|audit|scheme|certification))`,
    ),
    ours: true,
    hint: /(?:compl|meet|met |fulfil|satisf|conform|adhere|tested|approved|verified|inspected|official|proudly|now an?|finally an?|tier |standard|norm|scheme|certification)/,
    unless:
      /\b(?:(?:need|want|require)(?! to (?:do|carry|run|fill|worry|send))|(?<!\()ask(?:ed|s|ing)?|question|whether|working towards?|help(?:s)? you|you(?:'ll)?|your) /,
  },
  {
    type: "certification",
    regexp: g(
      `(?:certified organic|officially (?:certified|accredited)|(?!(?:not|isn't|never|get|be|an?|the|any|some|every|each|no|only|one|if|when|another|of|by|from|with|to|for|and|or|as|than) )(?!(?:is|are|been) [a-z]+ (?:to|for|under|against) (?:the )?${CERTIFICATE})[a-z-]+[- ](?:certified|accredited)\\b(?! (?:mail|public|copy|accountants?|translators?|copies))(?! (?:[a-z]+[ –-]+){0,4}(?:practitioner|architect|developer|engineer|administrator|specialty|specialist|professional|associate|consultant|analyst|trainer|coach)s?\\b))`,
    ),
    unless:
      /\b(?:need|want|require|whether|(?<!\()ask|your (?:own |[a-z]+ )?(?:certifi\w+|accredit\w+|auditors?|lab\w*|site|team)|pre-certified|get certified|not yet|self-certified)\b/,
    notAfter: SISTERS,
    ours: true,
  },
];
