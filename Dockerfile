# One image for every role: ROLE=web|worker|bot (see compose.yaml). It holds no secret and no demo data.

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run generate \
  && npx vite build \
  && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production ROLE=web HOST=0.0.0.0 PORT=8080 TZ=Asia/Shanghai
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/bot ./bot
COPY --from=build /app/locales ./locales
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/server ./server
# Pictures, encrypted: one folder for all roles, or FILE_STORE=s3.
ENV FILES_DIR=/var/lib/zhongfu/files
RUN mkdir -p "$FILES_DIR" && chown node:node "$FILES_DIR"
USER node
EXPOSE 8080
# Web answers at PORT, worker and bot at OPS_PORT.
ENV OPS_PORT=8081
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "const port = process.env.ROLE === 'web' ? process.env.PORT : process.env.OPS_PORT; fetch(`http://127.0.0.1:${port}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "server/main.ts"]
