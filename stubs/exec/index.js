const refuse = () => {
  throw new Error('@actions/exec is left out of this bundle: see stubs/exec/README.md');
};

export const getExecOutput = refuse;
