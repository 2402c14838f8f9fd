module deploy-actions/e2e/drone

go 1.25.0

require github.com/drone/go-scm v1.38.4
