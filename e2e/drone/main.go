// Reads a GitHub webhook from stdin with Drone's own library, and prints the variables that Drone's runners set for it,
// as JSON. The names are from https://docs.drone.io/pipeline/environment/reference/. Those for a deployment webhook were
// recorded on a runner: __tests__/cli/hosts/drone.json.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strconv"

	"github.com/drone/go-scm/scm"
	"github.com/drone/go-scm/scm/driver/github"
)

func main() {
	request := &http.Request{Body: os.Stdin, Header: http.Header{}}
	request.Header.Set("X-GitHub-Event", "deployment")
	hook, err := github.NewDefault().Webhooks.Parse(request, func(scm.Webhook) (string, error) { return "", nil })
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	deployment := hook.(*scm.DeployHook)
	json.NewEncoder(os.Stdout).Encode(map[string]string{
		"CI":                 "true",
		"DRONE":              "true",
		"DRONE_BUILD_EVENT":  "promote",
		"DRONE_BUILD_STATUS": "success",
		"DRONE_COMMIT":       deployment.Ref.Sha,
		"DRONE_COMMIT_SHA":   deployment.Ref.Sha,
		"DRONE_DEPLOY_ID":    strconv.FormatInt(deployment.Number, 10),
		"DRONE_DEPLOY_TO":    deployment.Target,
		"DRONE_REPO":         deployment.Repo.Namespace + "/" + deployment.Repo.Name,
		"DRONE_REPO_LINK":    deployment.Repo.Link,
	})
}
