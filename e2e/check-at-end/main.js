// There is nothing to check yet. The first step of a job has the last of its post stages.
