export { ownedBy } from "@/lib/access/own-applications";
