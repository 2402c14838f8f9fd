#!/bin/sh
# What a user's own deployment may be. It fails where DEPLOY_FAILS is `yes`, or what is deployed to.
echo "Deploying $*"
test -z "$DEPLOY_FAILS" || { test "$DEPLOY_FAILS" != yes && test "$DEPLOY_FAILS" != "$1"; }
