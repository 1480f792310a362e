using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources;

namespace Raff.Console.Features.Volumes;

/// <summary>Registers what is special about volumes: their forms and the tabs of their page.</summary>
public static class VolumeServices
{
    private const string Word = "volumes";

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddVolumes(this IServiceCollection services) => services.AddCreateForm<VolumeCreateForm>(Word, StorageActions.CreateVolume);
}
