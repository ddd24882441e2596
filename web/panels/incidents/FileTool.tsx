import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined';
import { Button, Tooltip, Upload } from 'antd';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './area.module.css';
import type { AreaToolsProps } from './AreaTools.tsx';

/** An area from a file somebody sent: GeoJSON, KML or a warning message. */
export function FileTool({ file, isOffline, onFile }: AreaToolsProps) {
  const w = useText(incidentsAreaText);
  const cannot = isOffline ? w.fileOffline : null;
  return (
    <>
      <p className={css.how}>{w.fileHow}</p>
      <Upload
        accept=".geojson,.json,.kml,.xml,.cap"
        maxCount={1}
        showUploadList={false}
        disabled={isOffline || file.isReading}
        beforeUpload={(chosen) => {
          onFile(chosen);
          return false;
        }}
      >
        <Tooltip title={cannot}>
          <Button
            icon={<UploadOutlined />}
            loading={file.isReading}
            disabled={isOffline}
            aria-label={cannot === null ? w.chooseFile : `${w.chooseFile}: ${cannot}`}
          >
            {file.isReading ? w.reading : w.chooseFile}
          </Button>
        </Tooltip>
      </Upload>
      {file.headline !== null && <p className={css.how}>{w.cap(file.headline)}</p>}
      {file.trouble !== null && (
        <p className={css.faults} role="alert">
          {file.trouble}
        </p>
      )}
    </>
  );
}
