// Nothing to check yet. The post stage of a job's first step runs last.
