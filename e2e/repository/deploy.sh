#!/bin/sh
# What a user's own deployment may be. It fails where DEPLOY_FAILS is set.
echo "Deploying $*"
test -z "$DEPLOY_FAILS"
