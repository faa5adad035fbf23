using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class RecommendationProgressMapping : IEntityTypeConfiguration<RecommendationProgress>
{
    public void Configure(EntityTypeBuilder<RecommendationProgress> builder)
    {
        builder.ToTable("RecommendationProgress");
        builder.Property(p => p.Words).HasMaxLength(RecommendationProgress.WordsLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.RecordedById);
        builder.HasIndex(p => new { p.RecommendationId, p.SeenAt, p.SeenOn }).IsUnique();
    }
}
