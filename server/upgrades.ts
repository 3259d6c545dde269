import { createServer, type Server } from "node:http";

/**
 * Where Next listens for the sockets of its hot reload. On a built site nobody may ask for another protocol, and Node
 * answers as if nobody had, for as long as nobody listens on its server: Next gets one that no request reaches.
 */
export const serverForSockets = (server: Server, { dev }: { dev: boolean }): Server => (dev ? server : createServer());
