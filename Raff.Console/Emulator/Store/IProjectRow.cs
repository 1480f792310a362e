namespace Raff.Console.Emulator.Store;

/// <summary>A row that belongs to one project. Lists are ordered by <see cref="ProjectNumber"/>, then <see cref="Seq"/>.</summary>
internal interface IProjectRow
{
    /// <summary>Primary key, ascending in order of creation; the id in the API of volumes, snapshots and schedules.</summary>
    long Seq { get; }

    /// <summary>The owning project's <see cref="ProjectRow.Number"/>.</summary>
    int ProjectNumber { get; }
}
