import styles from './choose-file.module.css';

interface ChooseFileProps {
  readonly label: string;
  /** As the `accept` of a file field. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A file field drawn as a button. */
export function ChooseFile({ label, accept, multiple = false, onFiles }: ChooseFileProps) {
  return (
    <label className={styles.choose}>
      {label}
      <input
        className="visually-hidden"
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file chosen again, once corrected, is a choice again.
          event.currentTarget.value = '';
          onFiles(files);
        }}
      />
    </label>
  );
}
