namespace Raff.Console.Hosting;

/// <summary>Settings are wrong.</summary>
public sealed class SettingsException : Exception
{
    /// <summary>For serializers; use the others.</summary>
    public SettingsException()
    {
    }

    /// <param name="message">What is wrong.</param>
    public SettingsException(string message)
        : this([message])
    {
    }

    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">Where it showed.</param>
    public SettingsException(string message, Exception innerException)
        : base(message, innerException) => Lines = [message];

    /// <param name="lines">One line for each wrong setting: its key, its value, and what is legal.</param>
    public SettingsException(IReadOnlyList<string> lines)
        : base(string.Join('\n', lines)) => Lines = lines;

    /// <summary>One line for each wrong setting.</summary>
    public IReadOnlyList<string> Lines { get; } = [];
}
