/** The standard properties: what an export's labels mean, what a search looks into, what is kept in a column. */
import type { ActivityType, ObjectType, Property, PropertyKind } from "./crm.ts";

interface Standard extends Property {
  /** Other headers that exports and spreadsheets use for it. */
  aliases: readonly string[];
}

function property(
  name: string,
  label: string,
  kind: PropertyKind = "string",
  aliases: readonly string[] = [],
): Standard {
  return { name, label, kind, aliases };
}
function readOnly(name: string, label: string, kind: PropertyKind, aliases: readonly string[] = []): Standard {
  return { name, label, kind, aliases, readOnly: true };
}

const owner = (label: string): Standard =>
  property("hubspot_owner_id", label, "enumeration", ["Owner", "Record owner", "Account owner", "Assigned to", "Rep"]);
const created = readOnly("createdate", "Create Date", "datetime", ["Created", "Created at", "Date created"]);
const modified = readOnly("hs_lastmodifieddate", "Last Modified Date", "datetime", [
  "Last modified",
  "Updated at",
  "Modified",
]);
const lastActivity = readOnly("notes_last_updated", "Last Activity Date", "datetime", [
  "Last activity",
  "Last Contacted",
]);

function activity(label: string, ...own: Standard[]): Standard[] {
  return [
    property("hs_timestamp", "Activity date", "datetime", [
      "Date",
      "Timestamp",
      `${label} date`,
      "Due date",
      "Start time",
    ]),
    ...own,
    property("hubspot_owner_id", "Activity assigned to", "enumeration", [
      "Owner",
      "Assigned to",
      "Activity owner",
      "Created by",
    ]),
    readOnly("hs_createdate", "Create Date", "datetime", ["Created", "Created at"]),
    modified,
  ];
}

export const STANDARD: Readonly<Record<ObjectType, readonly Standard[]>> = {
  company: [
    property("name", "Company name", "string", ["Name", "Company", "Account", "Account name"]),
    property("domain", "Company Domain Name", "string", ["Domain", "Company domain", "Website domain"]),
    property("website", "Website URL", "string", ["Website"]),
    property("industry", "Industry", "enumeration", ["Sector"]),
    property("numberofemployees", "Number of Employees", "number", ["Employees", "Headcount", "Company size"]),
    property("annualrevenue", "Annual Revenue", "number", ["Revenue"]),
    property("city", "City"),
    property("state", "State/Region", "string", ["State", "Region"]),
    property("country", "Country/Region", "string", ["Country"]),
    property("phone", "Phone Number", "string", ["Phone"]),
    property("description", "Description", "string", ["About Us"]),
    property("lifecyclestage", "Lifecycle Stage", "enumeration"),
    property("type", "Type", "enumeration", ["Company type"]),
    property("total_money_raised", "Total Money Raised", "string", ["Funding", "Total funding"]),
    owner("Company owner"),
    lastActivity,
    created,
    modified,
  ],
  contact: [
    property("firstname", "First Name", "string", ["Given name", "First"]),
    property("lastname", "Last Name", "string", ["Surname", "Family name", "Last"]),
    property("email", "Email", "string", ["E-mail", "Email address", "E-mail address", "Work email"]),
    property("jobtitle", "Job Title", "string", ["Title", "Role", "Position"]),
    property("company", "Company name", "string", ["Company", "Account", "Employer", "Organisation"]),
    property("phone", "Phone Number", "string", ["Phone", "Mobile phone number"]),
    property("hs_persona", "Persona", "enumeration", ["Buyer persona"]),
    property("hs_buying_role", "Buying Role", "enumeration", ["Deal role", "Role in deal"]),
    property("lifecyclestage", "Lifecycle Stage", "enumeration"),
    property("hs_lead_status", "Lead Status", "enumeration"),
    property("hs_linkedin_url", "LinkedIn URL", "string", ["LinkedIn"]),
    property("city", "City"),
    property("country", "Country/Region", "string", ["Country"]),
    property("hs_job_change_detected_date", "Job Change Detected Date", "date", ["Job change detected"]),
    property("hs_employment_change_detected_date", "Employment Change Detected Date", "date"),
    owner("Contact owner"),
    lastActivity,
    created,
    { ...modified, name: "lastmodifieddate" },
  ],
  deal: [
    property("dealname", "Deal Name", "string", ["Deal", "Opportunity", "Opportunity name"]),
    property("pipeline", "Pipeline", "enumeration", ["Deal pipeline"]),
    property("dealstage", "Deal Stage", "enumeration", ["Stage"]),
    property("amount", "Amount", "number", ["Deal amount", "Value", "Deal value"]),
    property("deal_currency_code", "Currency", "enumeration", ["Deal currency", "Currency code"]),
    property("closedate", "Close Date", "datetime", ["Closed", "Closing date", "Expected close date"]),
    property("dealtype", "Deal Type", "enumeration", ["Type"]),
    property("description", "Deal Description", "string", ["Description"]),
    property("hs_analytics_source", "Original Traffic Source", "enumeration", [
      "Original Source Type",
      "Source",
      "Lead source",
    ]),
    property("closed_lost_reason", "Closed Lost Reason", "string", ["Lost reason", "Loss reason", "Reason lost"]),
    property("closed_won_reason", "Closed Won Reason", "string", ["Won reason", "Win reason", "Reason won"]),
    property("competitor", "Competitor", "string", ["Primary competitor", "Competitors", "Main competitor"]),
    property("hs_next_step", "Next step", "string", ["Next steps"]),
    property("renewal_date", "Renewal Date", "date", ["Contract end date", "Renewal", "Contract renewal date"]),
    readOnly("hs_is_closed_won", "Is Closed Won", "bool", ["Closed won", "Is won", "Won"]),
    readOnly("hs_is_closed_lost", "Is closed lost", "bool", ["Closed lost", "Is lost", "Lost"]),
    readOnly("hs_v2_date_entered_current_stage", "Date entered current stage", "datetime", ["Date entered stage"]),
    owner("Deal owner"),
    lastActivity,
    created,
    modified,
  ],
  note: activity("Note", property("hs_note_body", "Note body", "string", ["Note", "Body", "Text", "Notes"])),
  task: activity(
    "Task",
    property("hs_task_subject", "Task Title", "string", ["Task", "Subject", "Title"]),
    property("hs_task_body", "Task notes", "string", ["Body", "Notes", "Description"]),
    property("hs_task_status", "Task Status", "enumeration", ["Status"]),
    property("hs_task_priority", "Priority", "enumeration", ["Task priority"]),
    property("hs_task_type", "Task Type", "enumeration"),
  ),
  call: activity(
    "Call",
    property("hs_call_title", "Call Title", "string", ["Call", "Title", "Subject"]),
    property("hs_call_body", "Call notes", "string", ["Call body", "Notes", "Body", "Summary"]),
    property("hs_call_direction", "Call direction", "enumeration", ["Direction"]),
    property("hs_call_disposition", "Call outcome", "enumeration", ["Outcome"]),
    property("hs_call_duration", "Call duration", "number", ["Duration"]),
    property("hs_call_status", "Call status", "enumeration"),
  ),
  email: activity(
    "Email",
    property("hs_email_subject", "Email subject", "string", ["Subject"]),
    property("hs_email_text", "Email body", "string", ["Body", "Text", "Message"]),
    property("hs_email_direction", "Email direction", "enumeration", ["Direction"]),
    property("hs_email_status", "Email send status", "enumeration", ["Email status"]),
  ),
  meeting: activity(
    "Meeting",
    property("hs_meeting_title", "Meeting name", "string", ["Meeting title", "Meeting", "Title"]),
    property("hs_meeting_body", "Meeting description", "string", ["Meeting notes", "Body", "Notes"]),
    property("hs_meeting_start_time", "Meeting start time", "datetime", ["Start"]),
    property("hs_meeting_end_time", "Meeting end time", "datetime", ["End"]),
    property("hs_meeting_outcome", "Meeting outcome", "enumeration", ["Outcome"]),
  ),
};

/** The properties whose words `query` looks into. */
export const NAMING: Readonly<Record<ObjectType, readonly string[]>> = {
  company: ["name", "domain"],
  contact: ["firstname", "lastname", "email", "company"],
  deal: ["dealname"],
  note: ["hs_note_body"],
  task: ["hs_task_subject", "hs_task_body"],
  call: ["hs_call_title", "hs_call_body"],
  email: ["hs_email_subject", "hs_email_text"],
  meeting: ["hs_meeting_title", "hs_meeting_body"],
};

/** The property that holds an activity's text. */
export const BODY: Readonly<Record<ActivityType, string>> = {
  note: "hs_note_body",
  task: "hs_task_body",
  call: "hs_call_body",
  email: "hs_email_text",
  meeting: "hs_meeting_body",
};
export const SUBJECT: Readonly<Partial<Record<ActivityType, string>>> = {
  task: "hs_task_subject",
  call: "hs_call_title",
  email: "hs_email_subject",
  meeting: "hs_meeting_title",
};

/** Contacts are HubSpot's one exception in how the modification time is called. */
export function modifiedProperty(type: ObjectType): string {
  return type === "contact" ? "lastmodifieddate" : "hs_lastmodifieddate";
}
export function createdProperty(type: ObjectType): string {
  return type === "contact" || type === "company" || type === "deal" ? "createdate" : "hs_createdate";
}

/** The names of a type's standard properties: what is read when a caller names none. */
export function usualProperties(type: ObjectType): string[] {
  return STANDARD[type].map((standard) => standard.name);
}

/** What a person calls a record: its name, else its id. */
export function displayName(
  type: ObjectType,
  id: string,
  p: Readonly<Record<string, string | null | undefined>>,
): string {
  if (type === "contact") return [p["firstname"], p["lastname"]].filter(Boolean).join(" ") || p["email"] || id;
  const property =
    type === "company" ? "name" : type === "deal" ? "dealname" : type === "note" ? undefined : SUBJECT[type];
  return (property && p[property]) || (type === "company" ? p["domain"] : undefined) || `${type} ${id}`;
}
