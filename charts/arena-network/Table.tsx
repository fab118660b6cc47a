/** The network's ties as a table, for reading aloud, for checking a line, for copying. */
import type { DrawingProps } from '../drawing.ts';

export function ArenaNetworkTable({
  data: network,
  words: labels,
}: Pick<DrawingProps<'arena-network'>, 'data' | 'words'>) {
  const { columns } = labels;
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  return (
    <table>
      <caption>{`${labels.title}. ${labels.caption.join(' ')}`}</caption>
      <thead>
        <tr>
          {[columns.wave, columns.from, columns.to, columns.evidence, columns.weight, columns.documents].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {network.waves.map(({ id, name }) => {
        const ties = network.ties.filter(({ waveId }) => waveId === id);
        return (
          <tbody key={id ?? ''}>
            {ties.length === 0 && (
              <tr>
                <th scope="row">{labels.wave(name)}</th>
                <td colSpan={5}>{labels.noData}</td>
              </tr>
            )}
            {ties.map((tie) => (
              <tr key={`${tie.from} ${tie.to} ${tie.evidence}`}>
                <th scope="row">{labels.wave(name)}</th>
                <td data-text>{names.get(tie.from)}</td>
                <td data-text>{names.get(tie.to)}</td>
                <td data-text>{labels.evidence(tie.evidence)}</td>
                <td>{tie.weight}</td>
                <td>{tie.documentIds.length}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
