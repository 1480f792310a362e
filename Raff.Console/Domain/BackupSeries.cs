using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain;

/// <summary>
/// Which backups of a VM build on each other. The API names no series: each full backup (increment 0) starts one, and later increments belong to the last
/// that was started; a backup without a number stands by itself (docs/raff-api.md#backups). Pure.
/// </summary>
public static class BackupSeries
{
    /// <summary>The series that a backup belongs to, oldest first.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="all">Backups of any VMs; without this one, it stands by itself.</param>
    public static IReadOnlyList<Backup> Of(Backup backup, IEnumerable<Backup> all)
    {
        ArgumentNullException.ThrowIfNull(backup);
        return Split(all.Where(other => other.ProductVm == backup.ProductVm)).FirstOrDefault(series => series.Any(other => other.Id == backup.Id))
            ?? [backup];
    }

    /// <summary>The series of one VM's backups, oldest first.</summary>
    public static IReadOnlyList<IReadOnlyList<Backup>> Split(IEnumerable<Backup> ofOneVm)
    {
        List<List<Backup>> series = [];
        List<Backup>? open = null;
        foreach (var backup in ofOneVm.OrderBy(backup => backup.CreatedAt).ThenBy(backup => backup.IncrementId ?? 0)
            .ThenBy(backup => backup.Id.Value, StringComparer.Ordinal))
        {
            if (backup.IncrementId is null)
            {
                series.Add([backup]);
            }
            else if (backup.IncrementId == 0 || open is null)
            {
                series.Add(open = [backup]);
            }
            else
            {
                open.Add(backup);
            }
        }

        return series;
    }
}
