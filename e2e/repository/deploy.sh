#!/bin/sh
# A user's own deploy script. It fails if DEPLOY_FAILS is `yes` or the environment.
echo "Deploying $*"
test -z "$DEPLOY_FAILS" || { test "$DEPLOY_FAILS" != yes && test "$DEPLOY_FAILS" != "$1"; }
