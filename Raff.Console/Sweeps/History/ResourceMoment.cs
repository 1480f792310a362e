namespace Raff.Console.Sweeps.History;

/// <summary>What a sweep noticed about a resource: it happened after <paramref name="After"/> and before <paramref name="Through"/>.</summary>
/// <param name="Kind">What it noticed.</param>
/// <param name="At">When the sweep began.</param>
/// <param name="After">When the last sweep before it that looked began; null where none did.</param>
/// <param name="Through">When the sweep ended.</param>
/// <param name="Fields">The fields that changed.</param>
public sealed record ResourceMoment(
    MomentKind Kind, DateTimeOffset At, DateTimeOffset? After, DateTimeOffset Through, IReadOnlyList<FieldChange> Fields);
