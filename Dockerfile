FROM node:24-alpine
COPY dist/cli /deploy-actions
USER node
ENTRYPOINT ["node", "/deploy-actions/index.js"]
