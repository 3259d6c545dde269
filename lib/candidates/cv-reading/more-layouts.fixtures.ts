import type { Layout } from "./layouts.fixtures";

export const MORE_LAYOUTS: Layout[] = [
  {
    layout: "title at employer, years only, numbered headings, stars for bullets",
    text: `DR. LI-WEI CHEN
(0113) 496 0999

1. Personal Profile
A careful physicist who likes to explain. Born to fix things.

2. Qualifications
PhD Physics, University of Leeds, 2019 - 2023
MPhys (Hons) Physics (Upper Second), University of Leeds, 2015 - 2019

3. Career history
Lab demonstrator at University of Leeds (2020-2023)
* Two hundred first-years, nobody hurt
Research intern at Calder Instruments Ltd (Summer 2018)
* Soldered`,
    says: {
      name: "Li-Wei Chen",
      phone: "(0113) 496 0999",
      studies: [
        { qualification: "PhD", subject: "Physics", institution: "University of Leeds" },
        { qualification: "MPhys (Hons)", subject: "Physics", grade: "2:1", institution: "University of Leeds" },
      ],
      jobs: [
        { title: "Lab demonstrator", employer: "University of Leeds", from: { year: 2020 }, to: { year: 2023 } },
        { title: "Research intern", employer: "Calder Instruments Ltd", from: { year: 2018, month: 6 } },
      ],
    },
  },
  {
    layout: "dates in words between commas, prose under each job, no skills part",
    text: `Grace O'Brien
grace@example.com

Work History

Receptionist, Riverside Dental Clinic, from March 2023 to date
I greet patients, answer the telephone and keep the diary of four dentists.

Care assistant, Willow House Trust, from September 2021 until February 2023
I looked after twelve residents at night, and wrote the handover.

Education

Liverpool John Moores University, BA Hons Social Work, 2:2, 2020 to 2023`,
    says: {
      name: "Grace O'Brien",
      jobs: [
        { title: "Receptionist", employer: "Riverside Dental Clinic", isCurrent: true, from: { year: 2023, month: 3 } },
        {
          title: "Care assistant",
          employer: "Willow House Trust",
          from: { year: 2021, month: 9 },
          to: { year: 2023, month: 2 },
          what: "I looked after twelve residents at night, and wrote the handover.",
        },
      ],
      studies: [
        {
          institution: "Liverpool John Moores University",
          qualification: "BA Hons",
          subject: "Social Work",
          grade: "2:2",
        },
      ],
      skills: [],
    },
  },
  {
    layout: "American words: bachelor's degree written out, GPA, résumé",
    text: `MARCUS T. BELL — RÉSUMÉ
+1 (212) 555-0148

Academic Background
Bachelor of Science in Mechanical Engineering
University of Bath
Graduating July 2027
Grade: predicted first

Professional Experience
Engineering Intern
Holme Bridge Motors Inc.
06/2025 – 09/2025
• Test rigs`,
    says: {
      name: "Marcus T. Bell",
      phone: "+1 (212) 555-0148",
      studies: [
        {
          qualification: "Bachelor of Science",
          subject: "Mechanical Engineering",
          institution: "University of Bath",
          isExpected: true,
          to: { year: 2027, month: 7 },
        },
      ],
      jobs: [
        {
          title: "Engineering Intern",
          employer: "Holme Bridge Motors Inc.",
          from: { year: 2025, month: 6 },
          to: { year: 2025, month: 9 },
        },
      ],
    },
  },
  {
    layout: "skills in groups, spoken languages among them, ISO dates",
    text: `Yusuf Ali
07700900789

TECHNICAL SKILLS
Programming: Python, Java, C++
Tools: Git, Linux
Languages: Arabic (native), Somali (native), English (fluent)
I am a quick learner who enjoys working with other people on hard problems.

EMPLOYMENT
Software engineering placement, Calder Systems
2024-07 – 2025-06
- Wrote tests`,
    says: {
      name: "Yusuf Ali",
      phone: "07700900789",
      skills: ["Python", "Java", "C++", "Git", "Linux"],
      languages: [
        { name: "Arabic", level: "Native" },
        { name: "Somali", level: "Native" },
        { name: "English", level: "Fluent" },
      ],
      jobs: [
        {
          title: "Software engineering placement",
          employer: "Calder Systems",
          from: { year: 2024, month: 7 },
          to: { year: 2025, month: 6 },
        },
      ],
    },
  },
  {
    layout: "part-time jobs under a heading of their own, BTEC and GCSEs, day-month dates",
    text: `Chloe Adeyemi

Education and Qualifications
Bradford College
BTEC Level 3 Extended Diploma in Business, 2021 - 2023
Hanson School, GCSEs including Maths (6) and English (7), 2016 - 2021

Part-time work
Team member, Greggs
12 Sept 2022 – 3 June 2024
Volunteering
Youth leader, Scouts
Jan 2020 – Dec 2021`,
    says: {
      name: "Chloe Adeyemi",
      studies: [
        {
          institution: "Bradford College",
          qualification: "BTEC Level 3 Extended Diploma in Business",
          to: { year: 2023 },
        },
        { institution: "Hanson School", qualification: "GCSEs", to: { year: 2021 } },
      ],
      jobs: [
        {
          title: "Team member",
          employer: "Greggs",
          isPartTime: true,
          from: { year: 2022, month: 9 },
          to: { year: 2024, month: 6 },
        },
        { title: "Youth leader", employer: "Scouts", isPartTime: false, to: { year: 2021, month: 12 } },
      ],
    },
  },
];
