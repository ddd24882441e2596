import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { importText } from '../../text/imports.ts';
import { useText } from '../../text/LanguageProvider.tsx';

interface Props {
  readonly noun: string;
  readonly isCells: boolean;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

/** One file, dropped or chosen. */
export function DropFile({ noun, isCells, isBusy, onFile }: Props) {
  const w = useText(importText);
  return (
    <Upload.Dragger
      accept={isCells ? '.geojson,.json,.topojson,.zip,.gpkg,.kml,.kmz' : '.xlsx,.csv,.txt'}
      showUploadList={false}
      disabled={isBusy}
      beforeUpload={(file) => {
        onFile(file);
        return false;
      }}
    >
      <p>
        <InboxOutlined style={{ fontSize: 32 }} />
      </p>
      <p>{isBusy ? w.uploading : w.drop(noun)}</p>
      <p>
        <small>{isCells ? w.dropHintCells : w.dropHint}</small>
      </p>
    </Upload.Dragger>
  );
}
