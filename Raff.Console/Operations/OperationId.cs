namespace Raff.Console.Operations;

/// <summary>Ids of operations. A form or dialog makes one when it opens, and another for each further try after a refusal.</summary>
public static class OperationId
{
    /// <summary>A new id; later ones sort after earlier ones.</summary>
    public static string New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
    }
}
