using Microsoft.Extensions.Options;

namespace Raff.Console.RaffApi;

/// <summary>Refuses to start with settings under <c>Raff:</c> that cannot work, all at once and each with what to set.</summary>
public sealed class RaffOptionsValidation : IValidateOptions<RaffOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, RaffOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> failures = [.. EndpointFailures(options)];
        Between(nameof(options.PageSize), options.PageSize, 1, 1000);
        Between(nameof(options.RequestsPerSecond), options.RequestsPerSecond, 1, 10_000);
        Between(nameof(options.Burst), options.Burst, 1, 100_000);
        Between(nameof(options.ReadSeconds), options.ReadSeconds, 1, 300);
        Between(nameof(options.ReadWindowSeconds), options.ReadWindowSeconds, 1, 900);
        Between(nameof(options.MutationSeconds), options.MutationSeconds, 1, 300);
        Between(nameof(options.MaxAnswerMegabytes), options.MaxAnswerMegabytes, 1, 1024);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Between(string setting, int value, int least, int most)
        {
            if (value < least || value > most)
            {
                failures.Add($"{RaffOptions.Section}:{setting} is {value}; set it to {least} to {most}.");
            }
        }
    }

    private static IEnumerable<string> EndpointFailures(RaffOptions options)
    {
        const string Setting = $"{RaffOptions.Section}:{nameof(RaffOptions.Endpoint)}";
        if (options.UsesEmulator)
        {
            yield break;
        }

        if (options.Address is not { } address)
        {
            yield return $"{Setting} is not an address; set it to \"{RaffOptions.Emulator}\" or to a base address such as https://api.rafftechnologies.com.";
            yield break;
        }

        var given = new Uri(options.Endpoint);
        if (given.UserInfo.Length > 0 || given.Query.Length > 0 || given.Fragment.Length > 0)
        {
            yield return $"{Setting} may hold no user, query or fragment; set it to a plain base address such as {address.GetLeftPart(UriPartial.Path)}.";
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            yield return $"{Setting} is plain http to {address.Host}, which would send keys in the clear; use https (http is for this machine only).";
        }
    }
}
