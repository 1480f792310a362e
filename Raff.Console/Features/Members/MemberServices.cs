using Raff.Console.Kinds;
using Raff.Console.Lists;

namespace Raff.Console.Features.Members;

/// <summary>Registers the members page.</summary>
public static class MemberServices
{
    /// <summary>Adds the kind of list, and what sends its changes.</summary>
    public static IServiceCollection AddMembers(this IServiceCollection services) => services
        .AddAccountKind(provider => MemberKind.Create(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ListStore>()))
        .AddScoped<MemberChanges>();
}
