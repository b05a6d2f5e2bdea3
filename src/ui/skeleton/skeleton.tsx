import { View } from '@tarojs/components'
import { ariaRole } from '../platform/platform'
import './skeleton.scss'

export interface SkeletonProps {
  rows?: number
}

/** Placeholder for content on the first load. */
export function Skeleton({ rows = 3 }: SkeletonProps) {
  return (
    <View {...ariaRole('status')} aria-label="正在加载">
      {Array.from({ length: rows }, (_, index) => (
        <View key={index} className="skeleton">
          <View className="skeleton-line skeleton-title" />
          <View className="skeleton-line" />
          <View className="skeleton-line skeleton-short" />
        </View>
      ))}
    </View>
  )
}
